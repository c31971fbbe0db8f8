import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { people } from '#app/demo/people'
import { createBrowserless, type Visitor } from '../visitor'

const front = '/horinger/foreldretilgang-barn'

/** How a number can stand written: as it is, inside base64 such as a token's, or as a hash anybody could make of it. */
function formsOf(pid: string): string[] {
  const encoded = [0, 1, 2].map((shift) => {
    const text = Buffer.from(`${'.'.repeat(shift)}${pid}`).toString('base64url')
    // The first and last characters also hold what stands beside the number.
    return text.slice(shift === 0 ? 0 : shift + 1, -2)
  })
  const hashes = (['hex', 'base64', 'base64url'] as const).map((form) => createHash('sha256').update(pid).digest(form))
  return [pid, `${pid.slice(0, 6)} ${pid.slice(6)}`, ...encoded, ...hashes]
}

function numbersIn(text: string): string[] {
  return people.filter(({ pid }) => formsOf(pid).some((form) => text.includes(form))).map(({ id }) => id)
}

/** The program as a process of its own, so that all it says is heard. */
async function aTalkativeProcess(dataFolder: string) {
  const code = `const { start } = await import(${JSON.stringify(inject('demoProgram'))})
    const running = await start({ port: 0, dataFolder: ${JSON.stringify(dataFolder)}, env: { LOG_LEVEL: 'trace' } })
    console.log('ADDRESS ' + running.address)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  const address = await new Promise<string>((found) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line)
      if (line.startsWith('ADDRESS ')) found(line.slice(8))
    })
  })
  return { address, said }
}

/** Everything a person can do that has to do with who they are. */
async function walk(visitor: Visitor): Promise<void> {
  await visitor.logIn('')
  await visitor.logIn('siv', { returnTo: `${front}/svar` })
  await visitor.post(`${front}/svar/hele-utkastet`, { 'G/base': '', 'G/generelt.hovedsynspunkt': 'Vi støtter utkastet.' })
  await visitor.get(`${front}/svar/oversikt`)
  await visitor.post(`${front}/svar/innsending`, { bekreftet: 'ja' })
  await visitor.post(`${front}/svar/min-tilgang/sporring`, {})
  await visitor.get(`${front}/svar/min-tilgang`)
  await visitor.post('/logg-ut', {})
  await visitor.logIn('runa')
  await visitor.post('/virksomhet', { virksomhet: '310000043', til: '/' })
  await visitor.post('/virksomhet', { til: '/' })
  await visitor.logIn('tuva', { returnTo: `${front}/svar` })
  await visitor.logIn('bjarne', { returnTo: `${front}/svar` })
  await visitor.logIn('lise', { returnTo: `${front}/svar` })
  await visitor.logIn('lise', { kind: 'organisation' })
  // Answers that fail, since failures are what logs tell of.
  let used = ''
  await visitor.logIn('omar', { onAnswer: (path) => (used = path) })
  await visitor.get(used)
  await visitor.get(`/logg-inn/tilbake?code=x&state=y&iss=z`)
  await visitor.logIn('ingrid', { returnTo: '/saksbehandling' })
  await visitor.get(`${front}/svar/oversikt`)
}

test('a national identity number is in no log, address, cookie or table', { timeout: 60_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'innspill-unwritten-'))
  cpSync(inject('templateFolder'), dataFolder, { recursive: true })
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  const { address, said } = await aTalkativeProcess(dataFolder)
  const visitor = createBrowserless(address)
  await walk(visitor)

  const files = readdirSync(dataFolder).map((name) => readFileSync(join(dataFolder, name)))
  const stored = files.map((bytes) => bytes.toString('latin1') + bytes.toString('utf16le')).join('\n')
  expect(stored).toContain('Siv Testdal')
  expect(files.length).toBeGreaterThan(1)
  expect(said.length).toBeGreaterThan(30)
  expect(visitor.trail.length).toBeGreaterThan(100)
  expect({ stored: numbersIn(stored), said: numbersIn(said.join('\n')), trail: numbersIn(visitor.trail.join('\n')) }).toEqual({
    stored: [],
    said: [],
    trail: [],
  })
})

test('a number that is written is found, however it is', () => {
  const pid = people[0]?.pid ?? ''
  for (let shift = 0; shift < 3; shift++) {
    const token = Buffer.from(JSON.stringify({ iss: 'x'.repeat(shift), pid, sub: 'y' })).toString('base64url')
    expect(numbersIn(`eyJhbGciOiJub25lIn0.${token}.x`)).toEqual(['siv'])
  }
  expect(numbersIn(`"subject": "${createHash('sha256').update(pid).digest('hex')}"`)).toEqual(['siv'])
  expect(numbersIn('04837110064')).toEqual([])
})
