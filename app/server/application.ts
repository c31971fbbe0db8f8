import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequestHandler } from '@react-router/express'
import compression from 'compression'
import express, { type RequestHandler } from 'express'
import type { ServerBuild } from 'react-router'
import { RouterContextProvider } from 'react-router'
import { findActor } from '#app/access/actor'
import { cookieName, readCookie } from '#app/access/cookies'
import { type Current, current, type DemoControls } from '#app/access/current'
import { appearanceOf } from '#app/access/frame'
import { preferredLanguage } from '#app/access/language'
import { createIssuer, type IssuerSettings } from '#app/access/oidc'
import type { Clock } from '#app/platform/clock'
import { StartFailure } from '#app/platform/failure'
import type { Log } from '#app/platform/log'
import type { Database } from '#db/client'
import { bodyLimits } from './body-limits'
import { health } from './health'
import { createPageCache } from './page-cache'
import { rateLimits } from './rate-limits'

/** Everything an edition decides. Nothing below here knows which edition it is. */
export interface Composition {
  readonly database: () => Database
  readonly clock: Clock
  readonly wallClock: Clock
  readonly publicAddress: string
  readonly issuer: IssuerSettings
  /** Keys the hash under which people are known. */
  readonly subjectKey: string
  readonly demo: DemoControls | null
  readonly log: Log
  /** Where the built browser files are; null when a development server gives them. */
  readonly clientFolder: string | null
  readonly middleware?: RequestHandler
  readonly loadBuild: () => Promise<ServerBuild>
}

/** The whole service as one request listener. */
export function createApplication(composition: Composition): express.Express {
  const issuer = createIssuer(composition.issuer)
  const contextOf = async (header: (name: string) => string | undefined): Promise<RouterContextProvider> => {
    const now = composition.clock.now()
    const wallNow = composition.wallClock.now()
    const db = composition.database()
    const { publicAddress } = composition
    const token = readCookie(header('cookie'), cookieName('session', publicAddress))
    const values: Current = {
      db,
      now,
      wallNow,
      ...(await findActor(db, token, wallNow)),
      language: preferredLanguage(header('cookie'), header('accept-language')),
      appearance: appearanceOf(header('cookie')),
      reference: randomBytes(6).toString('hex'),
      nonce: randomBytes(16).toString('base64'),
      publicAddress,
      demo: composition.demo,
      issuer,
      subjectKey: composition.subjectKey,
      log: composition.log,
      cookies: [],
    }
    const context = new RouterContextProvider()
    context.set(current, values)
    return context
  }

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.use(health(composition.database))
  if (composition.middleware) app.use(composition.middleware)
  if (composition.clientFolder) app.use(browserFiles(composition.clientFolder))
  app.use(createPageCache({ ...composition, contextOf }))
  app.use(bodyLimits)
  app.use(rateLimits())
  app.use(compression())
  app.use(
    createRequestHandler({
      // The framework asks for the build at every request, so a development server can give a newer one.
      build: composition.loadBuild,
      getLoadContext: (request) => contextOf((name) => request.get(name)),
    }),
  )
  return app
}

/** Files with a hash in their name never change; the others are asked for again. */
function browserFiles(folder: string): RequestHandler {
  const router = express.Router()
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }))
  router.use(express.static(folder, { maxAge: '1h', index: false }))
  return router
}

/** Takes the port, or says in one line why it cannot. The app is put on it with `server.on('request', app)` when the address is known. */
export async function listen(port: number, host: string): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new StartFailure(`Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen: PORT=${port + 10} npm start`),
        )
      } else if (error.code === 'EACCES') {
        reject(new StartFailure(`Vi har ikke lov til å lytte på port ${port}. Velg en port over 1023, for eksempel: PORT=3000 npm start`))
      } else reject(error)
    })
    server.listen(port, host, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** Stops taking requests, lets those under way finish, and gives up waiting after three seconds. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearTimeout(timer)
}
