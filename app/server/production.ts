import { resolve } from 'node:path'
import type { ServerBuild } from 'react-router'
import { createSessionMemory } from '#app/access/session-memory'
import { createLetterExaminer } from '#app/letters/examiner'
import { writeDueMail } from '#app/mail/due-mail'
import { startPostman } from '#app/mail/postman'
import { machineClock } from '#app/platform/clock'
import { createFileThreads, oneAtATime } from '#app/platform/file-threads'
import { createKeptFiles } from '#app/platform/kept-files'
import { createLog } from '#app/platform/log'
import { createPresence } from '#app/platform/presence'
import { readProductionSettings } from '#app/platform/settings'
import { createRightsRegister } from '#app/registers/rights'
import { createSystemRegister } from '#app/registers/systems'
import { createUnitRegister } from '#app/registers/units'
import { createApplication, listen, stop } from './application'
import { followRegister } from './follow-register'
import { startHousekeeping } from './housekeeping'
import { startRowKeeping } from './row-keeping'
import { openStorage } from './storage'

export interface StartOptions {
  readonly port: number
  readonly dataFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clientFolder?: string
}

/** Every request asks; importing again what is there already still goes all the way through the loader. */
let build: Promise<ServerBuild> | undefined

/** The real thing: the machine's clock, the configured issuer, and nothing of the demonstration. */
export async function start(options: StartOptions) {
  const settings = readProductionSettings(options.env)
  const db = await openStorage(resolve(options.dataFolder), resolve('db/migrations'), 'production')
  const log = createLog(options.env.LOG_LEVEL ?? 'info')
  const fileProgram = new URL('./export-thread.js', import.meta.url)
  const fileThreads = createFileThreads(fileProgram)
  const publicThreads = createFileThreads(fileProgram, oneAtATime)
  const letters = createLetterExaminer(fileProgram, settings.clamd, log)
  const units = createUnitRegister(settings.registers.units, machineClock, log)
  const postman = startPostman({
    ...settings.mail,
    secret: settings.sessionSecret,
    database: () => db,
    clock: machineClock,
    log,
    prepare: () => writeDueMail(db, settings.publicAddress, { now: machineClock.now(), wallNow: machineClock.now() }),
  })
  const app = createApplication({
    database: () => db,
    clock: machineClock,
    wallClock: machineClock,
    publicAddress: settings.publicAddress,
    logins: settings.logins,
    rights: createRightsRegister(settings.registers.altinn, machineClock, log),
    units,
    letters,
    systems: settings.registers.systems && createSystemRegister(settings.registers.systems, machineClock, log),
    memory: createSessionMemory(),
    presence: createPresence(),
    sendWaitingMail: () => void postman.round(),
    subjectKey: settings.sessionSecret,
    demo: null,
    log,
    fileThreads,
    keptFiles: createKeptFiles(publicThreads),
    clientFolder: resolve(options.clientFolder ?? 'build/client'),
    loadBuild: () => (build ??= import('virtual:react-router/server-build')),
  })
  const { server, port } = await listen(options.port, options.env.HOST ?? '127.0.0.1')
  server.on('request', app)
  const stopFollowing = followRegister(() => db, units, machineClock, log)
  const housekeeping = startHousekeeping(() => db, { clock: machineClock, wallClock: machineClock }, settings.publicAddress, log)
  const rowKeeping = startRowKeeping(() => db, fileProgram, log)
  return {
    address: settings.publicAddress,
    lines: [`Innspill kjører på port ${port} bak ${settings.publicAddress}`],
    async close() {
      stopFollowing()
      housekeeping.stop()
      await rowKeeping.stop()
      await stop(server)
      await postman.close()
      await Promise.all([fileThreads.stopAll(), publicThreads.stopAll(), letters.stopAll()])
      db.close()
    },
  }
}
