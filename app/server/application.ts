import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { ServerBuild } from 'react-router'
import type { DemoControls } from '#app/access/current'
import type { LoginSettings } from '#app/access/issuer-settings'
import type { SessionMemory } from '#app/access/session-memory'
import type { LetterExaminer } from '#app/domain/letter'
import type { RightsRegister, UnitRegister } from '#app/domain/registers'
import type { SystemRegister } from '#app/domain/system'
import type { Clock } from '#app/platform/clock'
import { StartFailure } from '#app/platform/failure'
import type { FileThreads } from '#app/platform/file-threads'
import type { KeptFiles } from '#app/platform/kept-files'
import type { Log } from '#app/platform/log'
import { loggedPath } from '#app/platform/logged-path'
import type { Presence } from '#app/platform/presence'
import type { Database } from '#db/client'
import { bodyLimits } from './body-limits'
import { browserFiles } from './browser-files'
import { contentStamp } from './content-stamp'
import { earlyRefusal, newReference, type Refuse } from './early-refusal'
import { answerWith, type Framework, frameworkOf } from './framework'
import { health } from './health'
import { createPageCache } from './page-cache'
import { rateLimits } from './rate-limits'
import { requestAddress } from './request-address'
import { createRequestContexts, type RequestContexts } from './request-context'
import { logRequest } from './request-log'

/** Everything an edition decides. Nothing below here knows which edition it is. */
export interface Composition {
  readonly database: () => Database
  readonly clock: Clock
  readonly wallClock: Clock
  readonly publicAddress: string
  readonly logins: LoginSettings
  readonly rights: RightsRegister
  readonly units: UnitRegister
  readonly systems: SystemRegister | null
  readonly letters: LetterExaminer
  readonly memory: SessionMemory
  readonly presence: Presence
  /** Sends what waits in the outbox, without being waited for. */
  readonly sendWaitingMail: () => void
  /** Keys the hash under which people are known. */
  readonly subjectKey: string
  readonly demo: DemoControls | null
  readonly log: Log
  readonly fileThreads: FileThreads
  readonly keptFiles: KeptFiles
  /** Where the built browser files are; null when a development server gives them. */
  readonly clientFolder: string | null
  readonly middleware?: RequestHandler
  readonly loadBuild: () => Promise<ServerBuild>
}

/** The whole service as one request listener. */
export function createApplication(composition: Composition): RequestListener {
  const { arrive, contextOf } = createRequestContexts(composition)
  const framework = frameworkOf(composition.loadBuild)
  const serveKept = createPageCache({
    publicAddress: composition.publicAddress,
    stamp: contentStamp(composition.database, composition.clock),
    render: async (request) => {
      const address = requestAddress(request, composition.publicAddress)
      const handle = await framework(address)
      return handle(new Request(address), await contextOf(request))
    },
  })
  const app = createExpress(composition, framework, contextOf)
  const serve: RequestListener = (request, response) => {
    arrive(request)
    app(request, response)
  }
  return (request, response) => {
    logRequest(composition.log, request, response)
    // A development server renders anew each time.
    if (composition.middleware) serve(request, response)
    // A kept page is the same whenever its request arrived, and anything that is judged by the time passes the cache at once.
    else serveKept(request, response, () => serve(request, response))
  }
}

function createExpress(composition: Composition, framework: Framework, contextOf: RequestContexts['contextOf']): express.Express {
  const app = express()
  const refuse = earlyRefusal(composition.publicAddress, composition.log)
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.use(health(composition.database))
  if (composition.middleware) app.use(composition.middleware)
  if (composition.clientFolder) app.use(browserFiles(composition.clientFolder))
  app.use(bodyLimits(refuse, composition.publicAddress))
  app.use(rateLimits(refuse, composition.publicAddress))
  app.use(answerWith(framework, contextOf, composition.publicAddress))
  app.use(lastResort(composition.log, refuse))
  return app
}

/** What failed before or beneath the framework. Nothing of the failure is shown. */
function lastResort(log: Log, refuse: Refuse): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const reference = newReference()
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    log.error({ reference, where: loggedPath(request.path), error: { name, message, stack } }, 'unexpected error')
    if (response.headersSent) response.destroy()
    else refuse(request, response, 500, 'unexpected', reference)
  }
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
