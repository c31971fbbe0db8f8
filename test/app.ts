import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { inject, onTestFinished } from 'vitest'
import type { start as startDemo } from '#app/server/demo'
import { type Database, openDatabase } from '#db/client'
import { createBrowserless, type Visitor } from './visitor'

export interface TestApp {
  readonly address: string
  readonly dataFolder: string
  /** A second view of the app's database, to look at rows. */
  readonly db: Database
  /** Somebody with a cookie jar of their own, who is not logged in. */
  visitor(): Visitor
  /** Logs in through the real login service as one of the demonstration's people. */
  loginAs(personId: string): Promise<Visitor>
  /** What the machine's clock shows, UTC. */
  now(): string
  /** Lets time pass on the machine's clock, and thereby on the consultation's. */
  pass(duration: Temporal.DurationLike): void
  close(): Promise<void>
}

export interface AppOptions {
  readonly at?: string
  /** How the login services are spoken with, as production would be told. */
  readonly env?: Readonly<Record<string, string>>
}

/** Test hands for the machine's clock: it stands still until told. */
function standingClock() {
  let moment = Temporal.Now.instant()
  return {
    now: () => moment,
    pass(duration: Temporal.DurationLike) {
      moment = moment.add(duration)
    },
  }
}

/**
 * The built app on a database of its own, over real HTTP, with the real login service beside it. `at` is Norwegian time on the
 * consultation's clock, which stands still. Closed when the test ends.
 */
export async function appWith(options: AppOptions = {}): Promise<TestApp> {
  const app = await openApp(options)
  onTestFinished(() => app.close())
  return app
}

/** The same for several tests that only read; whoever opens it, closes it. */
export async function openApp({ at = '2025-06-02T09:00:00', env = {} }: AppOptions = {}): Promise<TestApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'innspill-test-'))
  const template = inject('templateFolder')
  if (existsSync(template)) cpSync(template, dataFolder, { recursive: true })
  mkdirSync(dataFolder, { recursive: true })
  const simulated = Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Oslo').toInstant()
  writeFileSync(join(dataFolder, 'demo-clock.json'), JSON.stringify({ simulated: simulated.toString() }))

  const clock = standingClock()
  const { start } = (await import(/* @vite-ignore */ inject('demoProgram'))) as { start: typeof startDemo }
  const running = await start({
    port: 0,
    dataFolder,
    env: { LOG_LEVEL: 'silent', ...env },
    wallClock: clock,
  })
  const db = openDatabase(join(dataFolder, 'innspill.sqlite'))
  const app: TestApp = {
    address: running.address,
    dataFolder,
    db,
    visitor: () => createBrowserless(running.address),
    async loginAs(personId) {
      const visitor = createBrowserless(running.address)
      await visitor.logIn(personId)
      return visitor
    },
    now: () => clock.now().toString(),
    pass: clock.pass,
    async close() {
      db.close()
      await running.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
  return app
}
