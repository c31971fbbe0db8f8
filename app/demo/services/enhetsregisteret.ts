import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { Switches } from './switches'
import { makeUnits, removedUnit, type Unit } from './unit-register'
import type { State, World } from './world'

const window = 10_000

/** Enhetsregisteret as far as we ask it, in the documented shapes. */
export function unitsRouter(world: World, switches: Switches): Router {
  // Read when somebody first asks: half a megabyte of data that most starts have no use for.
  let made: ReturnType<typeof makeUnits> | null = null
  const units = () => {
    made ??= makeUnits()
    return made
  }
  const state = () => switches.stateFor('enhetsregisteret')
  const router = Router()
  router.use(switches.handler('enhetsregisteret'), (request, response, next) => {
    if (/\bv1\b/.test(request.get('accept') ?? '')) response.status(406).end()
    else next()
  })

  router.get(['/enheter', '/underenheter'], async (request, response) => {
    const isSubunit = request.path === '/underenheter'
    const { navn = '', navnMetodeForSoek: method } = strings(request)
    const isFound = method === 'FORTLOEPENDE' ? consecutive(navn) : everyWord(navn)
    const hits = [...(await units()).values()]
      .filter((unit) => unit.isSubunit === isSubunit && !unit.isRemoved && !state().deleted.has(unit.number) && isFound(unit.name))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
    sendPage(
      request,
      response,
      isSubunit ? 'underenheter' : 'enheter',
      hits.map((unit) => shown(unit, state())),
    )
  })
  router.get(['/enheter/:number', '/underenheter/:number'], async (request, response) => {
    const number = String(request.params.number)
    const unit = (await units()).get(number)
    if (!unit || unit.isSubunit !== request.path.startsWith('/underenheter/')) response.status(404).end()
    else if (number === removedUnit) response.status(410).end()
    else sendUnit(request, response, shown(unit, state()))
  })
  router.get('/enheter/:number/roller', async (request, response) => {
    const groups = roleGroups(world, request.params.number)
    if (groups.length === 0) response.status(404).end()
    else response.json({ rollegrupper: groups })
  })
  router.get('/oppdateringer/enheter', (request, response) => {
    const { oppdateringsid = '0', dato = '' } = strings(request)
    const events = state().events.filter(({ id, at }) => id >= Number(oppdateringsid) && at >= dato)
    const rows = events.map(({ id, at, number, kind }) => ({
      oppdateringsid: id,
      dato: at,
      organisasjonsnummer: number,
      endringstype: kind,
      _links: {},
    }))
    sendPage(request, response, 'oppdaterteEnheter', rows)
  })
  return router
}

function strings({ query }: Request): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
}

const consecutive = (wanted: string) => (name: string) => name.includes(wanted.toLocaleUpperCase('nb').trim())
const everyWord = (wanted: string) => {
  const words = wanted.toLocaleUpperCase('nb').split(/\s+/).filter(Boolean)
  return (name: string) => words.every((word) => ` ${name}`.includes(` ${word}`))
}

function sendPage(request: Request, response: Response, name: string, all: readonly object[]): void {
  const { size: asked = '20', page: place = '0' } = strings(request)
  const [size, number] = [Number(asked), Number(place)]
  if (!(size >= 1) || !(number >= 0) || (number + 1) * size > window) {
    response.status(400).json({ status: 400, feilmelding: 'Antall er begrenset til 10 000' })
    return
  }
  const some = all.slice(number * size, (number + 1) * size)
  response.json({
    ...(some.length > 0 ? { _embedded: { [name]: some } } : {}),
    _links: {},
    page: { size, totalElements: all.length, totalPages: Math.ceil(all.length / size), number },
  })
}

function sendUnit(request: Request, response: Response, unit: object): void {
  const etag = `"${createHash('sha256').update(JSON.stringify(unit)).digest('hex').slice(0, 16)}"`
  response.set('etag', etag)
  if (request.get('if-none-match') === etag) response.status(304).end()
  else response.json(unit)
}

function shown({ number, name, form, parent, municipality, isSubunit }: Unit, { deleted }: State) {
  const slettedato = deleted.get(number)
  const base = { organisasjonsnummer: number, navn: name, organisasjonsform: { kode: form, beskrivelse: form } }
  if (slettedato) return { ...base, slettedato, respons_klasse: 'SlettetEnhet', _links: {} }
  const address = municipality ? { land: 'Norge', landkode: 'NO', adresse: ['Oppdiktet vei 1'], kommune: municipality } : undefined
  return {
    ...base,
    ...(isSubunit ? { beliggenhetsadresse: address } : { forretningsadresse: address }),
    ...(parent ? { overordnetEnhet: parent } : {}),
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    respons_klasse: isSubunit ? 'Underenhet' : 'Enhet',
    _links: {},
  }
}

const groupOf: Readonly<Record<string, readonly [code: string, name: string, roleName: string]>> = {
  DAGL: ['DAGL', 'Daglig leder', 'Daglig leder'],
  LEDE: ['STYR', 'Styre', 'Styrets leder'],
}

/** Without the national identity number, as the open register is. */
function roleGroups({ people }: World, number: string) {
  return people.flatMap(({ name, pid, rights }) => {
    const roles = rights.find(({ organisation }) => organisation.number === number)?.roles ?? []
    return roles.flatMap((code) => {
      const group = groupOf[code]
      if (!group) return []
      const [fornavn, ...rest] = name.split(' ')
      const person = { fodselsdato: bornOn(pid), navn: { fornavn, etternavn: rest.join(' ') }, erDoed: false }
      return [
        {
          type: { kode: group[0], beskrivelse: group[1] },
          sistEndret: '2025-01-15',
          roller: [{ type: { kode: code, beskrivelse: group[2] }, person, fratraadt: false, rekkefolge: 0 }],
        },
      ]
    })
  })
}

/** The month of a synthetic number is raised by 80. */
function bornOn(pid: string): string {
  const [day, month, year] = [pid.slice(0, 2), Number(pid.slice(2, 4)) - 80, pid.slice(4, 6)]
  return `19${year}-${String(month).padStart(2, '0')}-${day}`
}
