import express, { type Request, Router } from 'express'
import { accessPackageCodes } from '#app/domain/access-package'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { organisations } from '../organisations'
import { faultsOf, type Service, type Switches, services } from './switches'
import type { World } from './world'

/** A plain page of the stand-ins' own: what each of them does now, and how to make it fail. Takes the same forms from tests. */
export function switchesRouter(world: World, switches: Switches): Router {
  const router = Router()
  const form = express.urlencoded({ extended: false })
  router.use((request, response, next) => {
    if (request.get('sec-fetch-site') === 'cross-site') response.status(403).end()
    else next()
  })
  router.get('/', (_request, response) => void response.type('html').send(page(world, switches)))

  router.post('/', form, (request, response) => {
    const { tjeneste, feil, sekunder, ganger } = fieldsOf(request)
    const service = services.find((known) => known === tjeneste)
    if (service) {
      const fault = faultsOf(service).find((known) => known === feil)
      const numbers = { ...(sekunder ? { seconds: Number(sekunder) } : {}), times: ganger ? Number(ganger) : null }
      if (fault) switches.set(service, fault, numbers)
      else switches.clear(service)
    }
    response.redirect(303, '/brytere')
  })
  router.post('/fullmakt', form, (request, response) => {
    const { person, virksomhet, pakke, handling } = fieldsOf(request)
    const pid = world.people.find(({ id }) => id === person)?.pid
    const organisation = organisations.find(({ number }) => number === virksomhet)
    const code = accessPackageCodes.find((known) => known === pakke)
    if (pid && organisation && code)
      world[handling === 'trekk' ? 'withdraw' : 'give']({ pid, organisationNumber: organisation.number, code })
    response.redirect(303, '/brytere')
  })
  router.post('/enhet', form, (request, response) => {
    const { virksomhet = '', handling } = fieldsOf(request)
    if (/^\d{9}$/.test(virksomhet)) world[handling === 'gjenopprett' ? 'restoreUnit' : 'deleteUnit'](virksomhet)
    response.redirect(303, '/brytere')
  })
  return router
}

function fieldsOf({ body }: Request): Readonly<Record<string, string | undefined>> {
  return (body ?? {}) as Record<string, string | undefined>
}

const names: Readonly<Record<Service, string>> = {
  maskinporten: 'Maskinporten',
  veksling: 'Altinn: veksling av token',
  fullmakter: 'Altinn: hvem noen kan representere',
  beslutninger: 'Altinn: beslutninger',
  enhetsregisteret: 'Enhetsregisteret',
}
const faultNames = {
  slow: 'svarer etter 20 sekunder',
  '500': 'svarer med feil (500)',
  '429': 'ber oss vente (429)',
  malformed: 'svarer med ødelagt JSON',
  html: 'svarer med en nettside',
  stale: 'svarer med det som gjaldt før neste endring',
  indeterminate: 'klarer ikke å avgjøre (Indeterminate)',
} as const

function page(world: World, switches: Switches): string {
  const { deleted, delegations } = world.state()
  const rows = services.map((service) => serviceRow(service, switches))
  const nameOf = (pid: string) => world.people.find((person) => person.pid === pid)?.name ?? ''
  const organisationOf = (number: string) => organisations.find((one) => one.number === number)?.name ?? number
  const given = delegations.map(
    ({ pid, organisationNumber, code }) => `<li>${nameOf(pid)}: ${code}, for ${organisationOf(organisationNumber)}</li>`,
  )
  const gone = [...deleted].map(
    ([number, day]) =>
      `<li>${sayOrganisationNumber(number)} ${organisations.some((one) => one.number === number) ? organisationOf(number) : ''} (${day})</li>`,
  )
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Brytere for demonstrasjonen</title><style>
  :root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;margin:0;background:light-dark(#f6f1e8,#14201f);color:light-dark(#1d2b2f,#eee9df)}main{max-width:48rem;margin:2rem auto;padding:1rem}
  form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.25rem 0 1.25rem}label{display:grid;min-width:0}select,input,button{font:inherit;max-width:100%;min-width:0;padding:.4rem .6rem}h3,form p{margin:0}form>div{flex:1 0 100%}
  </style></head><body><main><h1>Brytere for demonstrasjonen</h1>
  <p>Her kan du la de lokale tjenestene svikte, og endre det de vet. Innspill kan ikke skille dem fra de ekte. Et svar fra Altinn kan brukes i tre minutter før det spørres på nytt, men ikke når et svar sendes inn.</p>
  <h2>Tjenester</h2>${rows.join('')}
  <h2>Fullmakter</h2><ul>${given.join('')}</ul>
  <form method="post" action="/brytere/fullmakt">${select(
    'person',
    'Person',
    world.people.filter(({ login }) => login === 'organisation').map(({ id, name }) => [id, name]),
  )}${select(
    'virksomhet',
    'For',
    organisations.map(({ number, name }) => [number, name]),
  )}${select(
    'pakke',
    'Tilgangspakke',
    accessPackageCodes.map((code) => [code, code]),
  )}<button name="handling" value="gi">Gi pakken</button><button name="handling" value="trekk">Trekk den tilbake</button></form>
  <h2>Slettede enheter</h2><ul>${gone.join('')}</ul>
  <form method="post" action="/brytere/enhet"><label>Organisasjonsnummer<input name="virksomhet" inputmode="numeric" pattern="[0-9]{9}" required></label><button name="handling" value="slett">Slett enheten</button><button name="handling" value="gjenopprett">Gjenopprett den</button></form>
  </main></body></html>`
}

function serviceRow(service: Service, switches: Switches): string {
  const fault = switches.faultOf(service)
  const choices = faultsOf(service).map((one): [string, string] => [one, faultNames[one]])
  return `<form method="post" action="/brytere" aria-label="${names[service]}"><input type="hidden" name="tjeneste" value="${service}">
  <div><h3>${names[service]}</h3><p>${fault ? `Nå: <b>${faultNames[fault]}</b>` : 'Nå: virker'}</p></div>
  ${select('feil', 'Fra nå av', [['', 'virke'], ...choices], fault ?? '')}<button>Bruk</button></form>`
}

function select(name: string, label: string, choices: readonly (readonly [string, string])[], chosen = ''): string {
  const options = choices.map(([value, text]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`)
  return `<label>${label}<select name="${name}">${options.join('')}</select></label>`
}
