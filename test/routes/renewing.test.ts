import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { NextVersion } from '../second-version'
import { aDeclaration, aProduct, baseIn, declare, met, page, save, share } from '../vendor'
import type { Visitor } from '../visitor'

const slug = 'foreldretilgang-barn'

/** A second version that leaves K-1.1 alone, rewrites, renumbers, withdraws and adds. */
const aSecondVersion = (app: TestApp) =>
  new NextVersion()
    .rewrite('K-1.2', 'Reglene skal ligge i et versjonert regelsett, og hver endring skal varsles til brukerne.')
    .rewrite('K-2.1', 'Foreldreansvar skal hentes fra Folkeregisteret.', 'redaksjonell')
    .move('K-2.3', 'K-2.31')
    .withdraw('K-2.4')
    .add('K-2.2', 'K-2.41', 'Løsningen skal gjøre noe helt nytt.')
    .import(app.db)

/** Assessed before the new version, and begun anew after it. */
async function renewed(app: TestApp): Promise<{ nina: Visitor; before: string; at: string; number: string }> {
  const nina = await app.loginAs('nina')
  const { at: before, number } = await aDeclaration(nina)
  const open = (await nina.post(`${before}/ny`, {})).headers.get('location') ?? ''
  for (const code of ['K-2.1', 'K-2.3', 'K-2.4']) await save(nina, open, code, met)
  await aSecondVersion(app)
  const at = (await nina.post(`${open}/ny`, {})).headers.get('location') ?? ''
  return { nina, before, at, number }
}

const statusIn = (html: string) =>
  html.match(/<input[^>]*name="status"[^>]*checked=""[^>]*value="(\w+)"/)?.[1] ?? html.match(/value="(\w+)"[^>]*checked=""/)?.[1]

describe('a new version of the requirements', () => {
  test('carries over what is unchanged, editorial or moved, and asks anew for what is material', async () => {
    const app = await appWith()
    const { nina, at } = await renewed(app)
    const html = await page(nina, at)
    expect(html).toContain('Kravene er endret fra versjon 2025.03-demo.1 til test.2')
    expect(html).toContain('Ny ordlyd, samme innhold: 1. Vesentlig endret: 1. Nye: 1.')
    expect(html).toContain('1 krav er gått ut.')
    expect(html).toContain('1 krav må vurderes på nytt. Resultatet er foreløpig')
    expect(html).toContain('3 av 50 krav vurdert')
    expect(html).not.toContain('ført over fra forrige versjon')
    const filtered = await page(nina, `${at}?endret=ja`)
    expect([...filtered.matchAll(/data-row="(K-[\d.]+)"/g)].map(([, code]) => code)).toEqual(['K-1.2'])
    for (const code of ['K-1.1', 'K-2.1', 'K-2.31'])
      expect([code, statusIn(await page(nina, `${at}/krav/${code}`))]).toEqual([code, 'oppfylt'])
    for (const code of ['K-1.2', 'K-2.41']) expect([code, statusIn(await page(nina, `${at}/krav/${code}`))]).toEqual([code, 'ikke_vurdert'])
    expect(await page(nina, `${at}/krav/K-2.31`)).toContain('Het K-2.3 da.')
    expect(await page(nina, `${at}/krav/K-1.1`)).not.toContain('id="endret"')
    expect((await nina.request(`${at}/krav/K-2.4`)).status).toBe(404)
    // Begun once; the old one stays as it was, and leads to the new.
    expect((await nina.post(`${at}/ny`, {})).status).toBe(404)
  })

  test('shows the old answer and what was changed, also to those who hear the page, and the answer can be used again', async () => {
    const app = await appWith()
    const { nina, at } = await renewed(app)
    const path = `${at}/krav/K-1.2`
    const html = await page(nina, path)
    expect(html).toContain('Kravet er vesentlig endret')
    expect(html).toMatch(/<ins><span class="visually-hidden"> satt inn: <\/span>/)
    expect(html).toContain('Forrige svar')
    expect(html).toContain('Kommer i versjon 5.')
    expect(html).toContain('Vurder på nytt')
    expect((await nina.post(`${path}/gjenbruk`, { base: baseIn(html) })).headers.get('location')).toBe(`${path}?lagret=1`)
    const after = await page(nina, path)
    expect(statusIn(after)).toBe('planlagt')
    expect(after).not.toContain('Bruk svaret på nytt')
    expect(await page(nina, at)).not.toContain('må vurderes på nytt. Resultatet')
    const siv = await app.loginAs('siv')
    expect((await siv.post(`${path}/gjenbruk`, { base: '' })).status).toBe(404)
    expect((await nina.post(`${at}/krav/K-2.41/gjenbruk`, { base: '' })).status).toBe(404)
  })

  test('a colleague who answered meanwhile is not written over', async () => {
    const app = await appWith()
    const { nina, at } = await renewed(app)
    const base = baseIn(await page(nina, `${at}/krav/K-1.2`))
    await save(nina, at, 'K-1.2', { status: 'ikke_oppfylt', justification: 'Nei.' })
    await nina.post(`${at}/krav/K-1.2/gjenbruk`, { base })
    expect(statusIn(await page(nina, `${at}/krav/K-1.2`))).toBe('ikke_oppfylt')
  })

  test('a new version of the product starts from the last, and what is carried over waits to be confirmed', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at } = await aDeclaration(nina)
    await aSecondVersion(app)
    const productPath = (await page(nina, at)).match(/\/egenvurdering\/produkt\/[0-9a-f-]{36}/)?.[0] ?? ''
    const next = (await nina.post(productPath, { version: '5.0' })).headers.get('location') ?? ''
    const html = await page(nina, next)
    expect(html).toContain('1 av 50 krav vurdert')
    expect(html).toContain('1 svar er ført over fra forrige versjon')
    expect(html).toContain('1 krav må vurderes på nytt')
    expect(await page(nina, at)).toContain('Vurder mot versjon test.2')
    const fresh = await aProduct(nina, { name: 'Nytt' })
    expect(await page(nina, fresh)).not.toContain('Kravene er endret')
  })

  test('those who read a declaration are told that it is of older requirements, and what it says no longer counts where they changed', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at, number } = await aDeclaration(nina)
    await share(nina, at, 'public')
    await aSecondVersion(app)
    const next = (await nina.post(`${at}/ny`, {})).headers.get('location') ?? ''
    await declare(nina, next)
    await share(nina, next, 'public')
    expect(await page(app.visitor(), '/egenvurdering/offentlig')).toContain('Vurdert mot en eldre versjon av kravene')
    const later = number.replace('001', '002')
    const html = await page(app.visitor(), `/egenvurdering/sammenligning?vurdering=${number}&vurdering=${later}`)
    for (const text of ['2025.03-demo.1', 'test.2', 'Svarte på en eldre ordlyd', 'Het K-2.3 da.', 'Kravet fantes ikke da'])
      expect(html).toContain(text)
    const other = await aProduct(nina, { name: 'Bare gammelt' })
    expect(other).not.toBe('')
    const ingrid = await app.loginAs('ingrid')
    expect(await page(ingrid, `/saksbehandling/${slug}/egenvurderinger/krav`)).toContain('1 produkt')
  })

  test('the date of a plan is followed through it, and told of on the line', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at } = await aDeclaration(nina)
    const next = (await nina.post(`${at}/ny`, {})).headers.get('location') ?? ''
    await save(nina, next, 'K-1.2', { plannedDate: '2026-01-01' })
    await save(nina, next, 'K-1.2', { plannedDate: '2026-03-01' })
    const html = await page(nina, `${next}/krav/K-1.2`)
    expect(html).toContain('Planlagt dato er flyttet 2 ganger')
    expect(html).toMatch(/1\. desember 2025[\s\S]*1\. januar 2026[\s\S]*1\. mars 2026/)
  })

  test('a file that is no later version, or speaks of what was never there, is refused whole', async () => {
    const app = await appWith()
    await expect(new NextVersion('2025.03-demo.1', '2025-03-20').import(app.db)).rejects.toThrow('No later version')
    const wrong = new NextVersion()
    wrong.item('K-1.1').previous = 'K-99.1'
    await expect(wrong.import(app.db)).rejects.toThrow('K-99.1')
    expect(app.db.writer.$client.prepare('select count(*) as n from guideline_versions').get()).toEqual({ n: 1 })
  })
})
