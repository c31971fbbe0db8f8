import { renameSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join, resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import type { RequestHandler } from 'express'
import type { ServerBuild } from 'react-router'
import { createSessionMemory } from '#app/access/session-memory'
import { createDemoClock } from '#app/demo/clock'
import { mountIssuers } from '#app/demo/issuer'
import { makeClients } from '#app/demo/issuer-clients'
import { startMailbox } from '#app/demo/mailbox'
import { putDemoOrganisations } from '#app/demo/organisations'
import { people } from '#app/demo/people'
import { startSideServer } from '#app/demo/side-server'
import { createLetterExaminer } from '#app/letters/examiner'
import { writeDueMail } from '#app/mail/due-mail'
import { startPostman } from '#app/mail/postman'
import { readClamdAddress } from '#app/platform/clamd-settings'
import { type Clock, machineClock } from '#app/platform/clock'
import { createFileThreads, oneAtATime } from '#app/platform/file-threads'
import { createKeptFiles } from '#app/platform/kept-files'
import { createLog } from '#app/platform/log'
import { createPresence } from '#app/platform/presence'
import { SettingsReader } from '#app/platform/settings-reader'
import { createRightsRegister } from '#app/registers/rights'
import { createSystemRegister } from '#app/registers/systems'
import { createUnitRegister } from '#app/registers/units'
import { openDatabase } from '#db/client'
import { createApplication, listen, stop } from './application'
import { startLines } from './demo-lines'
import { createDemoServices } from './demo-services'
import { followRegister } from './follow-register'
import { type Housekeeping, startHousekeeping } from './housekeeping'
import { startRowKeeping } from './row-keeping'
import { openStorage } from './storage'

/** People are synthetic, and the database is on the machine of whoever tries this. */
const subjectKey = 'demo'

export interface StartOptions {
  /** 0 takes any free port. What stands in for the world outside listens on the next one, or on any free one too. */
  readonly port: number
  readonly dataFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clientFolder?: string
  readonly middleware?: RequestHandler
  readonly loadBuild?: () => Promise<ServerBuild>
  /** The program that makes files in threads; the built one unless a development server has another. */
  readonly fileProgram?: URL
  /** Takes over connections that want to be more than HTTP: hot reload comes this way. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** What sessions live by, and what the demonstration's clock ticks with; the machine's own unless somebody else's is given. */
  readonly wallClock?: Clock
}

export interface Running {
  readonly address: string
  readonly lines: readonly string[]
  close(): Promise<void>
}

/** The demonstration: a clock of its own, synthetic people, and services beside it that the app speaks real protocols with. */
export async function start(options: StartOptions): Promise<Running> {
  const folder = resolve(options.dataFolder)
  const migrations = resolve('db/migrations')
  let db = await openStorage(folder, migrations, 'demo')
  await putDemoOrganisations(db)
  const wallClock = options.wallClock ?? machineClock
  const clock = createDemoClock(join(folder, 'demo-clock.json'), wallClock)
  const log = createLog(options.env.LOG_LEVEL ?? 'warn')
  const fileProgram = options.fileProgram ?? new URL('./export-thread.js', import.meta.url)
  const fileThreads = createFileThreads(fileProgram)
  const publicThreads = createFileThreads(fileProgram, oneAtATime)
  const settings = new SettingsReader(options.env)
  const clamd = readClamdAddress(settings)
  settings.finish()
  const letters = createLetterExaminer(fileProgram, clamd, log)
  const memory = createSessionMemory()
  const side = await startSideServer(options.port === 0 ? 0 : options.port + 1)
  const clients = makeClients(side.address, options.env)
  const services = createDemoServices(() => db, wallClock)
  side.app.use(services.router)
  const registers = services.settingsAt(side.address)

  let afresh: Promise<void> | null = null
  /** The new beginning is made beside the old one and takes its place at once, so that nobody meets a closed or half-made database. */
  async function replaceEverything(): Promise<void> {
    const beside = join(folder, 'ny-demonstrasjon')
    rmSync(beside, { recursive: true, force: true })
    const fresh = await openStorage(beside, migrations, 'demo')
    await putDemoOrganisations(fresh)
    fresh.close()
    await fileThreads.stopAll()
    db.close()
    for (const end of ['-wal', '-shm']) rmSync(join(folder, `innspill.sqlite${end}`), { force: true })
    renameSync(join(beside, 'innspill.sqlite'), join(folder, 'innspill.sqlite'))
    db = openDatabase(join(folder, 'innspill.sqlite'))
    clock.startAfresh()
    memory.forgetAll()
    services.startAfresh()
    mailbox.startAfresh()
    rmSync(beside, { recursive: true, force: true })
  }

  const mailbox = await startMailbox(wallClock)
  /** Known when there is a port. */
  let publicAddress: string | null = null
  let housekeeping: Housekeeping | null = null
  const postman = startPostman({
    smtp: mailbox.address,
    from: 'Innspill <ikke-svar@innspill.example>',
    secret: subjectKey,
    database: () => db,
    clock: wallClock,
    log,
    prepare: async () => {
      if (publicAddress) await writeDueMail(db, publicAddress, { now: clock.now(), wallNow: wallClock.now() })
    },
  })
  const units = createUnitRegister(registers.units, wallClock, log)
  const composition = {
    database: () => db,
    clock,
    wallClock,
    logins: clients.settings,
    rights: createRightsRegister(registers.altinn, wallClock, log),
    units,
    letters,
    systems: registers.systems && createSystemRegister(registers.systems, wallClock, log),
    memory,
    presence: createPresence(),
    sendWaitingMail: () => void postman.round(),
    subjectKey,
    demo: {
      people,
      switches: `${side.address}/brytere`,
      listMail: mailbox.list,
      async moveTo(moment: Parameters<typeof clock.moveTo>[0]) {
        clock.moveTo(moment)
        // What the new time makes due is there when the page is.
        await postman.round()
        // One that was under way may have looked before.
        await postman.round()
        await housekeeping?.round()
        await postman.round()
      },
      startAfresh() {
        afresh ??= replaceEverything().finally(() => {
          afresh = null
        })
        return afresh
      },
    },
    log,
    fileThreads,
    keptFiles: createKeptFiles(publicThreads),
    clientFolder: options.middleware ? null : resolve(options.clientFolder ?? 'build/client'),
    ...(options.middleware ? { middleware: options.middleware } : {}),
    loadBuild: options.loadBuild ?? (() => import('virtual:react-router/server-build')),
  }
  const { server, port } = await listen(options.port, options.env.HOST ?? 'localhost')
  const address = `http://localhost:${port}`
  publicAddress = address
  await mountIssuers(side, address, clients.registered, ({ pid }) => services.world.representedBy(pid))
  server.on('request', createApplication({ ...composition, publicAddress: address }))
  if (options.upgrade) server.on('upgrade', options.upgrade)

  const stopFollowing = followRegister(composition.database, units, wallClock, log)
  housekeeping = startHousekeeping(composition.database, { clock, wallClock }, address, log)
  // A program in development has no mark to tell old rows by.
  const rowKeeping = options.middleware ? null : startRowKeeping(composition.database, fileProgram, log)

  return {
    address,
    lines: startLines(address, clock.now(), people),
    async close() {
      stopFollowing()
      housekeeping?.stop()
      await rowKeeping?.stop()
      await stop(server)
      await postman.close()
      await mailbox.close()
      await Promise.all([fileThreads.stopAll(), publicThreads.stopAll(), letters.stopAll()])
      await side.close()
      clock.save()
      db.close()
    },
  }
}
