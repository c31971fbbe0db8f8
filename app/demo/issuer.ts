import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { memoryAdapter } from './issuer-memory'
import { logoutPage, pickerPage } from './issuer-pages'
import { people } from './people'

export interface DemoIssuer {
  readonly address: string
  /** Accepts the app at this address as a place to send people back to. */
  allow(appAddress: string): void
  close(): Promise<void>
}

/** An OpenID provider on this machine that vouches for synthetic people. It asks who one is and takes one's word for it. */
export async function startDemoIssuer(
  port: number,
  client: { clientId: string; clientSecret: string },
  services: RequestHandler,
): Promise<DemoIssuer> {
  const app = express()
  app.disable('x-powered-by')
  app.use(services)
  const server = createServer(app)
  const OidcProvider = await importQuietly()
  // The next port is easy to remember; any other will do.
  await listen(server, port).catch(() => listen(server, 0))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    address,
    allow(appAddress) {
      const provider = new OidcProvider(address, configuration(client, appAddress))
      app.get('/velg/:uid', async (request, response) => {
        const { params } = await provider.interactionDetails(request, response)
        response.type('html').send(pickerPage(String(request.params.uid), people, String(params.ui_locales ?? 'nb')))
      })
      app.post('/velg/:uid', express.urlencoded({ extended: false }), async (request, response) => {
        const person = people.find(({ id }) => id === (request.body as { person?: string }).person)
        await provider.interactionFinished(
          request,
          response,
          person
            ? { login: { accountId: person.id, acr: 'substantial', amr: ['TestID'] } }
            : { error: 'access_denied', error_description: 'The person turned back' },
        )
      })
      app.use('/auth', forgetEarlierLogin)
      app.get('/session/end', endAtOnce(provider, client.clientId, `${appAddress}/`))
      app.use(provider.callback())
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      done()
    })
  })
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

/** Each login stands alone, as with Ansattporten: who was logged in before neither helps nor hinders the next. */
const forgetEarlierLogin: RequestHandler = (request, _response, next) => {
  const kept = (request.headers.cookie ?? '').split(';').filter((part) => !part.trim().startsWith('_session'))
  request.headers.cookie = kept.join(';')
  next()
}

/** As Ansattporten: whoever brings the token of their login, and a known place to go, is logged out without being asked. */
function endAtOnce(provider: Provider, clientId: string, place: string): RequestHandler {
  return async (request, response, next) => {
    const { id_token_hint: hint, post_logout_redirect_uri: onward } = request.query
    const client = await provider.Client.find(clientId)
    if (typeof hint !== 'string' || onward !== place || !client) {
      next()
      return
    }
    try {
      await provider.IdToken.validate(hint, client)
      response.redirect(place)
    } catch {
      next()
    }
  }
}

function configuration(client: { clientId: string; clientSecret: string }, appAddress: string): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${appAddress}/logg-inn/tilbake`],
        post_logout_redirect_uris: [`${appAddress}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: { keys: [randomBytes(24).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'demo' }] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'name', 'innspill_role', 'innspill_acting_for', 'innspill_test'], profile: [] },
    conformIdTokenClaims: false,
    // Short, as with Ansattporten, so that whoever leans on a token beyond the login finds out at once.
    ttl: { AccessToken: 120, IdToken: 120, AuthorizationCode: 60, Interaction: 3600, Session: 7200, Grant: 7200 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx: KoaContextWithOIDC, form: string) => {
          ctx.body = logoutPage(form)
        },
      },
    },
    interactions: { url: (_ctx, interaction) => `/velg/${interaction.uid}` },
    async loadExistingGrant(ctx) {
      const { session, client: asking } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ accountId: session?.accountId ?? '', clientId: asking?.clientId ?? '' })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    async findAccount(_ctx, id) {
      const person = people.find((candidate) => candidate.id === id)
      if (!person) return undefined
      return {
        accountId: id,
        async claims() {
          return {
            sub: id,
            name: person.name,
            innspill_role: person.role,
            innspill_test: true,
            ...(person.actingFor
              ? { innspill_acting_for: { organisation_number: person.actingFor.number, name: person.actingFor.name } }
              : {}),
          }
        },
      }
    },
  }
}
