import { resolve } from 'node:path'
import { createSessionMemory } from '#app/access/session-memory'
import { machineClock } from '#app/platform/clock'
import { createFileThreads } from '#app/platform/file-threads'
import { createLog } from '#app/platform/log'
import { readProductionSettings } from '#app/platform/settings'
import { createApplication, listen, stop } from './application'
import { silentRights, silentUnits } from './silent-registers'
import { openStorage } from './storage'

export interface StartOptions {
  readonly port: number
  readonly dataFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clientFolder?: string
}

/** The real thing: the machine's clock, the configured issuer, and nothing of the demonstration. */
export async function start(options: StartOptions) {
  const settings = readProductionSettings(options.env)
  const db = await openStorage(resolve(options.dataFolder), resolve('db/migrations'), 'production')
  const fileThreads = createFileThreads(new URL('./export-thread.js', import.meta.url))
  const app = createApplication({
    database: () => db,
    clock: machineClock,
    wallClock: machineClock,
    publicAddress: settings.publicAddress,
    logins: settings.logins,
    rights: silentRights,
    units: silentUnits,
    memory: createSessionMemory(),
    subjectKey: settings.sessionSecret,
    demo: null,
    log: createLog(options.env.LOG_LEVEL ?? 'info'),
    fileThreads,
    clientFolder: resolve(options.clientFolder ?? 'build/client'),
    loadBuild: () => import('virtual:react-router/server-build'),
  })
  const { server, port } = await listen(options.port, options.env.HOST ?? '127.0.0.1')
  server.on('request', app)
  return {
    address: settings.publicAddress,
    lines: [`Innspill kjører på port ${port} bak ${settings.publicAddress}`],
    async close() {
      await stop(server)
      await fileThreads.stopAll()
      db.close()
    },
  }
}
