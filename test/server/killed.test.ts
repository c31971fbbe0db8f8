import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { createBrowserless, type Visitor } from '../visitor'

const chapter = '/horinger/foreldretilgang-barn/svar/kapittel/2'
const rounds = 6

/** The served program as a process of its own, which can be killed as a power cut would. */
async function aProcess(dataFolder: string): Promise<{ address: string; process: ChildProcess }> {
  const code = `const { start } = await import(${JSON.stringify(inject('demoProgram'))})
    const running = await start({ port: 0, dataFolder: ${JSON.stringify(dataFolder)}, env: { LOG_LEVEL: 'silent' } })
    console.log('ADDRESS ' + running.address)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ADDRESS ')) return { address: line.slice(8), process: child }
  }
  throw new Error('The program ended before it served')
}

/** Saves over and over until the process dies; gives the last text that was acknowledged. */
async function saveUntilKilled(visitor: Visitor, process: ChildProcess, round: number): Promise<string> {
  let acknowledged = ''
  const page = await (await visitor.get(chapter)).text()
  let base = /name="K-2\.3\/base" value="([^"]*)"/.exec(page)?.[1] ?? ''
  setTimeout(() => process.kill('SIGKILL'), 60 + Math.random() * 400)
  for (let n = 1; ; n++) {
    const text = `Runde ${round}, lagring ${n}: 24 timer er kort. 🙂`
    try {
      const answer = await visitor.post(chapter, { 'K-2.3/base': base, 'K-2.3/krav.kommentar': text })
      if (answer.status !== 303) throw new Error(`not saved: ${answer.status}`)
      acknowledged = text
      base = /name="K-2\.3\/base" value="([^"]*)"/.exec(await (await visitor.get(chapter)).text())?.[1] ?? ''
    } catch (error) {
      if (process.signalCode === null && process.exitCode === null && !process.killed) throw error
      return acknowledged
    }
  }
}

test(`killed ${rounds} times in the middle of saving, nothing that was acknowledged is lost`, { timeout: 180_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'innspill-killed-'))
  cpSync(inject('templateFolder'), dataFolder, { recursive: true })
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  let saves = 0
  for (let round = 1; round <= rounds; round++) {
    const { address, process } = await aProcess(dataFolder)
    const visitor = createBrowserless(address)
    await visitor.logIn('siv')
    const acknowledged = await saveUntilKilled(visitor, process, round)
    if (acknowledged !== '') saves += 1

    const again = await aProcess(dataFolder)
    onTestFinished(() => void again.process.kill('SIGKILL'))
    const reader = createBrowserless(again.address)
    await reader.logIn('omar')
    const kept = /Runde \d+, lagring (\d+)[^<]*/.exec(await (await reader.get(chapter)).text())?.[0] ?? ''
    // What was under way when the process died may have been stored too; what was acknowledged must have been.
    const number = (text: string) =>
      Number(
        /Runde (\d+), lagring (\d+)/
          .exec(text)
          ?.slice(1)
          .map(Number)
          .reduce((sum, part) => sum * 100_000 + part, 0) ?? 0,
      )
    if (acknowledged !== '') expect(number(kept)).toBeGreaterThanOrEqual(number(acknowledged))
    again.process.kill('SIGKILL')
  }
  expect(saves).toBeGreaterThan(rounds / 2)
})
