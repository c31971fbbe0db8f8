import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import type { start as startDemo } from '#app/server/demo'
import type { start as startProduction } from '#app/server/production'

const silent = { LOG_LEVEL: 'silent' }
const demo = async () => (await import(/* @vite-ignore */ inject('demoProgram'))) as { start: typeof startDemo }
const production = async () =>
  (await import(/* @vite-ignore */ inject('demoProgram').replace('demo.js', 'production.js'))) as { start: typeof startProduction }

function privateKey(kind: 'rsa' | 'rsa-pss', modulusLength: number): string {
  const { privateKey: key } =
    kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength }) : generateKeyPairSync('rsa-pss', { modulusLength })
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

const settings = {
  ...silent,
  INNSPILL_PUBLIC_ADDRESS: 'https://innspill.example.no',
  INNSPILL_SESSION_SECRET: 'x'.repeat(32),
  INNSPILL_ANSATTPORTEN_ISSUER: 'https://ansattporten.example.no',
  INNSPILL_ANSATTPORTEN_CLIENT_ID: 'innspill',
  INNSPILL_ANSATTPORTEN_CLIENT_SECRET: 'hemmelig',
  INNSPILL_ANSATTPORTEN_RESOURCE: 'hdir-innspill-hoering',
  INNSPILL_IDPORTEN_ISSUER: 'https://idporten.example',
  INNSPILL_IDPORTEN_CLIENT_ID: 'innspill',
  INNSPILL_IDPORTEN_CLIENT_SECRET: 'hemmelig',
  INNSPILL_ENTRA_ISSUER: 'https://login.example.com/tenant/v2.0',
  INNSPILL_ENTRA_CLIENT_ID: 'innspill',
  INNSPILL_ENTRA_CLIENT_SECRET: 'hemmelig',
  INNSPILL_ENTRA_TENANT: '9b1c4f6e-2d57-4a1e-8f43-0c6a5d2e7b90',
  INNSPILL_ALTINN_ADDRESS: 'https://platform.example.no',
  INNSPILL_ALTINN_SELF_ASSESSMENT_RESOURCE: 'hdir-innspill-egenvurdering',
  INNSPILL_MASKINPORTEN_TOKEN_ADDRESS: 'https://maskinporten.example.no/token',
  INNSPILL_MASKINPORTEN_AUDIENCE: 'https://maskinporten.example.no/',
  INNSPILL_MASKINPORTEN_CLIENT_ID: 'innspill',
  INNSPILL_MASKINPORTEN_KEY: privateKey('rsa', 2048),
  INNSPILL_MASKINPORTEN_KEY_ID: 'innspill-2026',
  INNSPILL_SMTP: 'smtps://bruker:passord@smtp.example.no',
  INNSPILL_MAIL_FROM: 'innspill@example.no',
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What whoever started it is told when it cannot run. */
async function failure(start: Promise<unknown>): Promise<string> {
  try {
    await start
  } catch (error) {
    return (error as { userMessage?: string }).userMessage ?? `unexpected: ${String(error)}`
  }
  return 'it started'
}

describe('starting', () => {
  test('a port in use is named, with another to try', async () => {
    const holder = createServer()
    await new Promise<void>((done) => holder.listen(0, 'localhost', done))
    onTestFinished(() => void holder.close())
    const { port } = holder.address() as { port: number }
    const said = await failure((await demo()).start({ port, dataFolder: aFolder(), env: silent }))
    expect(said).toContain(`Port ${port} er opptatt`)
    expect(said).toMatch(/PORT=\d+ npm start/)
  })

  test('a folder that cannot be written to is named', async () => {
    const file = join(aFolder(), 'en-fil')
    writeFileSync(file, '')
    const said = await failure((await demo()).start({ port: 0, dataFolder: join(file, 'data'), env: silent }))
    expect(said).toContain('Vi kan ikke skrive i mappen')
    expect(said).toContain('INNSPILL_DATA')
  })

  test.runIf(existsSync('/proc'))('a folder on a file system that takes none is named too, and the program does not hang', async () => {
    const said = await failure((await demo()).start({ port: 0, dataFolder: '/proc/innspill/data', env: silent }))
    expect(said).toContain('Vi kan ikke skrive i mappen')
  })

  test('a damaged database is left as it is, and one is told what to do', async () => {
    const folder = aFolder()
    const damaged = Buffer.from('dette er ikke en database '.repeat(100))
    writeFileSync(join(folder, 'innspill.sqlite'), damaged)
    const said = await failure((await demo()).start({ port: 0, dataFolder: folder, env: silent }))
    expect(said).toContain('kan ikke leses')
    expect(said).toContain('sikkerhetskopi')
    expect(readFileSync(join(folder, 'innspill.sqlite'))).toEqual(damaged)
  })

  test('a second start finds everything as it was', async () => {
    const folder = aFolder()
    const first = await (await demo()).start({ port: 0, dataFolder: folder, env: silent })
    await first.close()
    const before = readFileSync(join(folder, 'innspill.sqlite'))
    const second = await (await demo()).start({ port: 0, dataFolder: folder, env: silent })
    await second.close()
    expect(readFileSync(join(folder, 'innspill.sqlite')).equals(before)).toBe(true)
  })

  test('the lines say where it runs, what time it simulates and whom one can log in as', async () => {
    const running = await (await demo()).start({ port: 0, dataFolder: aFolder(), env: silent })
    onTestFinished(() => running.close())
    const said = running.lines.join('\n')
    expect(said).toContain(running.address)
    expect(said).toContain('2. juni 2025')
    expect(said).toContain('Siv Testdal')
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${running.address}/readyz`)).status).toBe(200)
  })
})

describe('production', () => {
  test('refuses to start with a list of everything that is missing', async () => {
    const said = await failure((await production()).start({ port: 0, dataFolder: aFolder(), env: silent }))
    for (const name of Object.keys(settings).filter((key) => key.startsWith('INNSPILL_'))) expect(said).toContain(name)
  })

  test.each([
    ['INNSPILL_PUBLIC_ADDRESS', 'http://innspill.example.no'],
    ['INNSPILL_ANSATTPORTEN_ISSUER', 'http://ansattporten.example.no'],
    ['INNSPILL_ANSATTPORTEN_ISSUER', 'https://localhost:3001/ansattporten'],
    ['INNSPILL_IDPORTEN_ISSUER', 'https://127.0.0.1/idporten'],
    ['INNSPILL_ENTRA_ISSUER', 'http://localhost:3001/entra'],
    ['INNSPILL_ANSATTPORTEN_ISSUER', 'https://localhost.:3001/ansattporten'],
    ['INNSPILL_IDPORTEN_ISSUER', 'https://[::ffff:127.0.0.1]/idporten'],
    ['INNSPILL_ENTRA_TENANT', 'common'],
    ['INNSPILL_ANSATTPORTEN_CLIENT_KEY', 'ingen nøkkel'],
    ['INNSPILL_ANSATTPORTEN_ACR_MINIMUM', 'middels'],
    ['INNSPILL_IDPORTEN_PAR', 'kanskje'],
    ['INNSPILL_SESSION_SECRET', 'kort'],
    ['INNSPILL_ALTINN_ADDRESS', 'http://platform.altinn.no'],
    ['INNSPILL_ALTINN_ADDRESS', 'https://localhost:3001/altinn'],
    ['INNSPILL_ALTINN_RESOURCE', 'app_innspill'],
    ['INNSPILL_ALTINN_SELF_ASSESSMENT_RESOURCE', 'Egenvurdering'],
    ['INNSPILL_ALTINN_SUBSCRIPTION_KEY', 'nøkkel uten navn på headeren'],
    ['INNSPILL_ALTINN_TIMEOUT', '0'],
    ['INNSPILL_MASKINPORTEN_TOKEN_ADDRESS', 'https://127.0.0.1/maskinporten/token'],
    ['INNSPILL_MASKINPORTEN_AUDIENCE', 'https://maskinporten.no'],
    ['INNSPILL_MASKINPORTEN_KEY', 'ingen nøkkel'],
    ['INNSPILL_MASKINPORTEN_KEY', privateKey('rsa', 1024)],
    ['INNSPILL_MASKINPORTEN_KEY', privateKey('rsa-pss', 2048)],
    ['INNSPILL_ENHETSREGISTERET_ADDRESS', 'http://data.brreg.no/enhetsregisteret/api'],
  ])('refuses %s = %s', async (name, value) => {
    const said = await failure((await production()).start({ port: 0, dataFolder: aFolder(), env: { ...settings, [name]: value } }))
    expect(said).toContain(name === 'INNSPILL_ALTINN_SUBSCRIPTION_KEY' ? 'INNSPILL_ALTINN_SUBSCRIPTION_HEADER' : name)
    expect(said.split('\n')).toHaveLength(2)
  })

  test('has the real clock, no demonstration and no demonstration data', async () => {
    const folder = aFolder()
    const running = await (await production()).start({ port: 0, dataFolder: folder, env: settings })
    const port = /port (\d+)/.exec(running.lines.join())?.[1]
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text()
    expect(page).not.toContain('Demonstrasjon')
    // The deadline of June 2025 has passed on any real clock.
    expect(page).toContain('avsluttet')
    for (const path of ['/demonstrasjon', '/demonstrasjon/klokke', '/demonstrasjon/ny']) {
      for (const method of ['GET', 'POST']) {
        const origin = 'https://innspill.example.no'
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { origin, 'sec-fetch-site': 'same-origin' } })
        expect([method, path, answer.status]).toEqual([method, path, 404])
      }
    }
    // Nobody answers at that address.
    const login = await fetch(`http://127.0.0.1:${port}/logg-inn?som=privat`, { redirect: 'manual' })
    expect([login.status, (await login.text()).includes('Vi får ikke kontakt med ID-porten akkurat nå')]).toEqual([503, true])
    await running.close()

    const said = await failure((await demo()).start({ port: 0, dataFolder: folder, env: silent }))
    expect(said).toContain('hører til produksjon')
  })

  test('refuses the data of a demonstration', async () => {
    const folder = aFolder()
    const running = await (await demo()).start({ port: 0, dataFolder: folder, env: silent })
    await running.close()
    expect(await failure((await production()).start({ port: 0, dataFolder: folder, env: settings }))).toContain('hører til demonstrasjonen')
  })
})
