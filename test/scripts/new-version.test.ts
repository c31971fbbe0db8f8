import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type TestApp } from '../app'
import { NextVersion } from '../second-version'

let app: TestApp
const folder = mkdtempSync(join(tmpdir(), 'innspill-new-version-'))
beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const versions = () => app.db.writer.$client.prepare('select number from guideline_versions order by 1').pluck().all()

async function run(version: { nb: object; nn: object }, ...words: string[]): Promise<{ code: number; said: string }> {
  const paths = [join(folder, 'nb.json'), join(folder, 'nn.json')] as const
  writeFileSync(paths[0], JSON.stringify(version.nb))
  writeFileSync(paths[1], JSON.stringify(version.nn))
  const env = { ...process.env, INNSPILL_DATA: app.dataFolder }
  const done = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/new-version.ts', ...paths, ...words], { env })
  return done.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }) => ({ code, said: stderr }),
  )
}

describe('taking in a later version', () => {
  const later = () => {
    const next = new NextVersion().rewrite('K-1.1', 'Noe helt annet skal gjelde.').rewrite('K-1.2', 'Rettet skrivefeil.', 'redaksjonell')
    next.nn.contentVersion = next.nb.contentVersion
    return next
  }

  test('says first what it does to each item, and stores nothing', async () => {
    const { code, said } = await run(later())
    expect(code).toBe(0)
    expect(said).toContain('K-1.1 endret, må vurderes på nytt')
    expect(said).toContain('K-1.2 redaksjonelt endret')
    expect(said).toContain('73 av 75 punkter er uendret')
    expect(versions()).toEqual(['2025.03-demo.1'])
  })

  test('names everything that is amiss, by file and place, and stores nothing', async () => {
    const wrong = later()
    Object.assign(wrong.item('K-2.1'), { strength: 'burde' })
    wrong.nb.published = 'i fjor'
    const { code, said } = await run(wrong, '--lagre')
    expect(code).toBe(1)
    expect(said).toMatch(/bokmål: chapters\.1\.items\.\d+\.strength er ikke som det skal/)
    expect(said).toContain('bokmål: published er ikke som det skal')
    const incomplete = later()
    delete (incomplete.nn.items as Record<string, unknown>)['R-3.1']
    incomplete.item('K-2.2').id = 'K-2.1'
    expect((await run(incomplete, '--lagre')).said).toMatch(/bokmål: K-2\.1 står to ganger[\s\S]*nynorsk: items\.R-3\.1 mangler/)
    const stray = later()
    stray.item('K-1.1').previous = 'K-99.1'
    expect((await run(stray, '--lagre')).said).toContain('K-1.1 ← K-99.1')
    expect(versions()).toEqual(['2025.03-demo.1'])
  })

  test('stores it when told to, once, while the service runs', async () => {
    expect((await run(later(), '--lagre')).said).toContain('Versjon test.2 er lagret')
    expect(versions()).toEqual(['2025.03-demo.1', 'test.2'])
    const again = await run(later(), '--lagre')
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('gjelder allerede')])
    const page = await fetch(`${app.address}/horinger/foreldretilgang-barn/krav/K-1.1`)
    expect(await page.text()).toContain('Noe helt annet skal gjelde.')
  })
})
