import { randomBytes } from 'node:crypto'
import express, { type Request, type RequestHandler, type Response } from 'express'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { LoginKind } from '#app/domain/party'
import { loginKinds } from '#app/domain/party'
import type { ClientRegistration } from './issuer-clients'
import { issuerPaths } from './issuer-clients'
import { configurationOf, detailsOf } from './issuer-configuration'
import { logoutRoutes } from './issuer-logout'
import { nobodyPage, organisationPage, type PageFrame, personPage } from './issuer-pages'
import { answerFor, organisationsFor, type RepresentedBy, readAsked } from './issuer-representation'
import { issuerLanguage } from './issuer-words'
import type { Organisation } from './organisations'
import { type Person, people } from './people'
import type { SideServer } from './side-server'

/** Three OpenID providers on this machine that vouch for synthetic people. They ask who one is, and take one's word for it. */
export async function mountIssuers(
  side: SideServer,
  appAddress: string,
  clients: Readonly<Record<LoginKind, ClientRegistration>>,
  representedBy: RepresentedBy,
): Promise<void> {
  const OidcProvider = await importQuietly()
  const cookieKeys = [randomBytes(24).toString('hex')]
  for (const kind of loginKinds) {
    const address = side.address + issuerPaths[kind]
    const provider = new OidcProvider(address, configurationOf(kind, { client: clients[kind], appAddress, cookieKeys }))
    provider.use(tellDetails)
    const router = express.Router()
    router.get('/velg/:uid', choosing(provider, kind))
    router.post('/velg/:uid', express.urlencoded({ extended: false }), chosen(provider, kind, representedBy))
    router.use('/auth', forgetEarlierLogin(kind))
    router.use(logoutRoutes(provider, kind, address, appAddress))
    router.use(provider.callback())
    side.app.use(issuerPaths[kind], router)
  }
}

/** `authorization_details` go out beside the tokens too, at the first answer and at each refresh. */
async function tellDetails(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next()
  if (ctx.oidc?.route !== 'token') return
  const body = ctx.body as Record<string, unknown>
  if (body.refresh_token) body.refresh_token_expires_in = 7200
  const details = detailsOf(ctx.oidc.entities.Grant)
  if (body.id_token && details) body.authorization_details = details
}

/** The library says when it is loaded that it does not support this Node. It works, and whoever starts a demonstration has no use for it. */
async function importQuietly() {
  const { warn } = console
  console.warn = () => {}
  try {
    return (await import('oidc-provider')).default
  } finally {
    console.warn = warn
  }
}

/** Whoever comes without an organisation may come to Ansattporten too. */
const peopleAt = (kind: LoginKind) => people.filter(({ login }) => login === kind || (kind === 'organisation' && login === 'private'))

const choosing =
  (provider: Provider, kind: LoginKind): RequestHandler =>
  async (request, response) => {
    const { params } = await provider.interactionDetails(request, response)
    response.type('html').send(personPage(frameOf(request, kind, params), peopleAt(kind)))
  }

/** Who, then for whom; each answer is a form of its own, and nothing is remembered between them. */
const chosen =
  (provider: Provider, kind: LoginKind, representedBy: RepresentedBy): RequestHandler =>
  async (request, response) => {
    const { params } = await provider.interactionDetails(request, response)
    const form = request.body as { person?: string; cancel?: string }
    const frame = frameOf(request, kind, params)
    const person = peopleAt(kind).find(({ id }) => id === form.person)
    if (form.cancel) await provider.interactionFinished(request, response, cancelled)
    else if (!person) response.type('html').send(personPage(frame, peopleAt(kind)))
    else await represent(provider, frame, person, params, representedBy(person), request, response)
  }

const cancelled = { error: 'access_denied', error_description: 'The person turned back' }

async function represent(
  provider: Provider,
  frame: PageFrame,
  person: Person,
  params: Readonly<Record<string, unknown>>,
  represented: readonly Organisation[],
  request: Request,
  response: Response,
): Promise<void> {
  const asked = readAsked(params.authorization_details)
  const { organisation, asked: isAnswer, self } = request.body as { organisation?: string | string[]; asked?: string; self?: string }
  const open = asked ? organisationsFor(represented, asked) : []
  const picked = open.filter(({ number }) => [organisation].flat().includes(number))
  const canBeSelf = !asked?.representation_is_required
  if (open.length === 0 && !canBeSelf) response.type('html').send(nobodyPage(frame, person))
  else if (asked && open.length > 0 && picked.length === 0 && !(canBeSelf && self)) {
    const several = asked.allow_multiple_organizations
    response.type('html').send(organisationPage(frame, person, open, { several, canBeSelf, isUnchosen: Boolean(isAnswer) }))
  } else {
    await provider.interactionFinished(request, response, {
      login: { accountId: person.id, amr: ['TestID'], acr: acrOf(params.acr_values) },
      consent: {},
      represents: asked ? [answerFor(asked, picked)] : [],
    })
  }
}

/** The first of the levels that were asked for. */
function acrOf(values: unknown): string {
  return String(values ?? '').split(' ')[0] || 'substantial'
}

function frameOf(request: Request, kind: LoginKind, { ui_locales: locales }: Readonly<Record<string, unknown>>): PageFrame {
  return { kind, language: issuerLanguage(locales, request.get('accept-language')), action: request.originalUrl }
}

/** Each login stands alone, as with Ansattporten: who was logged in before neither helps nor hinders the next. */
const forgetEarlierLogin =
  (kind: LoginKind): RequestHandler =>
  (request, _response, next) => {
    const kept = (request.headers.cookie ?? '').split(';').filter((part) => !part.trim().startsWith(`${kind}_session`))
    request.headers.cookie = kept.join(';')
    next()
  }
