import express, { type RequestHandler, type Response, type Router } from 'express'
import type { Provider } from 'oidc-provider'
import { readCookie } from '#app/access/cookies'
import type { LoginKind } from '#app/domain/party'
import { elsewherePage, type PageFrame, plainPage } from './issuer-pages'
import { issuerLanguage } from './issuer-words'

/** Logging out: when the app asks for it, and as if it happened in another service. */
export function logoutRoutes(provider: Provider, kind: LoginKind, address: string, appAddress: string): Router {
  const router = express.Router()
  const form = express.urlencoded({ extended: false })
  const frameOf = (request: express.Request): PageFrame => ({
    kind,
    language: issuerLanguage(undefined, request.get('accept-language')),
    action: request.originalUrl,
  })
  const findSession = async (request: express.Request) => {
    const id = readCookie(request.headers.cookie, `${kind}_session`)
    return id ? provider.Session.find(id) : undefined
  }
  const endSession = async (request: express.Request, response: Response) => {
    const session = await findSession(request)
    await session?.destroy()
    response.clearCookie(`${kind}_session`)
    return session
  }

  /** As Ansattporten: whoever brings the token of their login, and a known place to go, is logged out without being asked. */
  const atOnce: RequestHandler = async (request, response) => {
    const { id_token_hint: hint, post_logout_redirect_uri: onward } = (request.method === 'POST' ? request.body : request.query) as Record<
      string,
      unknown
    >
    await endSession(request, response)
    if (onward === `${appAddress}/` && (await isOurs(provider, hint))) response.redirect(303, onward)
    else response.type('html').send(plainPage(frameOf(request), 'logged-out'))
  }
  router.get('/session/end', atOnce)
  router.post('/session/end', form, atOnce)

  router.get('/logg-ut-annet-sted', async (request, response) => {
    const isLoggedIn = (await findSession(request)) !== undefined
    response.type('html').send(elsewherePage(frameOf(request), { notice: null, isLoggedIn }))
  })
  router.post('/logg-ut-annet-sted', form, async (request, response) => {
    const session = await endSession(request, response)
    const notice = session && `${appAddress}/logg-ut/fra-tjenesten?${new URLSearchParams({ iss: address, sid: session.uid })}`
    response.type('html').send(elsewherePage(frameOf(request), { notice: notice ?? null, isLoggedIn: false }))
  })
  return router
}

async function isOurs(provider: Provider, hint: unknown): Promise<boolean> {
  const client = await provider.Client.find('innspill')
  if (typeof hint !== 'string' || !client) return false
  try {
    await provider.IdToken.validate(hint, client)
    return true
  } catch {
    return false
  }
}
