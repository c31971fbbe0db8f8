import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { auditLog } from '#db/schema'
import { appWith, type TestApp } from '../app'
import { aDraft, anOrganisation, aSubmission, slug } from '../builders'
import { faultsOf, partsOf } from '../excel/workbook-checks'

const at = `/saksbehandling/${slug}`
const secret = 'Kladd som ingen andre skal se'
const nordlys = { kind: 'organisation', organisationNumber: '310000027', name: 'Nordlys Journal AS (test)', isTest: true } as const
const outsider = anOrganisation('984936923', 'Lillebror AS')

async function receivedThree(app: TestApp): Promise<void> {
  await aSubmission(app.db, {
    G: { 'generelt.svartype': 'med_merknad', 'generelt.hovedsynspunkt': 'Vi støtter retningen.' },
    'K-2.3': { 'krav.nytte': 'nyttig', 'krav.kommentar': '=Én time er nok' },
    'R-1.1': { 'rad.vurdering': 'no-remarks' },
  })
  await aSubmission(app.db, { 'K-2.3': { 'krav.nytte': 'ikke_nyttig' } }, { respondent: outsider })
  await aSubmission(
    app.db,
    { G: { 'generelt.svartype': 'uten_merknad' } },
    { respondent: { kind: 'private', accountId: 'lise', name: 'Lise Liksom', isTest: true } },
  )
}

const textOf = async (response: Response) => (await response.text()).replace(/<!-- -->/g, '')

describe('nobody sees that somebody is writing', () => {
  test('no page, count, search or file tells of a draft', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await receivedThree(app)
    const paths = [
      at,
      `${at}?sok=nordlys`,
      `${at}/svar/FTB25-0001`,
      `${at}/svar/FTB25-0003`,
      `${at}/punkter`,
      `${at}/punkter/G`,
      `${at}/punkter/K-2.3?visning=alle`,
      `${at}/punkter/K-2.3?inndeling=type&gruppe=leverandorer`,
      `${at}/horingsinstanser`,
      `${at}/horingsinstanser?sok=nordlys`,
      `${at}/horingsinstanser?status=svart`,
      `${at}/eksport/svar.csv`,
    ]
    const seen = async () =>
      Object.fromEntries(
        await Promise.all(
          paths.map(async (path) => {
            const response = await ingrid.get(path)
            expect(response.status, path).toBe(200)
            // What differs from one request to the next.
            return [path, (await textOf(response)).replace(/nonce="[^"]*"|data-now="[^"]*"|data-ends-at="[^"]*"/g, '')] as const
          }),
        ),
      )
    const before = await seen()
    await aDraft(app.db, { 'K-2.3': { 'krav.kommentar': secret }, G: { 'generelt.hovedsynspunkt': secret } }, { respondent: nordlys })
    expect(await seen()).toEqual(before)
    expect(JSON.stringify(before)).not.toContain(secret)

    const rows = await readSheet(await fileFrom(await ingrid.get(`${at}/eksport/svar.xlsx`)), 'Avsendere')
    expect(rows.slice(1).map(([receipt]) => receipt)).toEqual(['FTB25-0001', 'FTB25-0002', 'FTB25-0003'])
  })
})

describe('what was received', () => {
  test('can be filtered, searched and counted, and test senders are marked', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    expect(await textOf(await ingrid.get(at))).toContain('Ingen svar ennå')
    await receivedThree(app)
    const all = await textOf(await ingrid.get(at))
    expect(all).toContain('3 svar')
    expect(all).toMatch(/Fjellvik kommune \(test\)<\/a>\s*<span class="ds-tag"[^>]*>Test/)
    expect(await textOf(await ingrid.get(`${at}?sok=LILLEBROR`))).toContain('1 av 3 svar')
    expect(await textOf(await ingrid.get(`${at}?gruppe=private`))).toContain('Lise Liksom')
    expect(await textOf(await ingrid.get(`${at}?svartype=uten_merknad`))).toContain('1 av 3 svar')
    expect(await textOf(await ingrid.get(`${at}?gruppe=leverandorer`))).toContain('Ingen svar passer til valgene')
    expect((await ingrid.get(`${at}?side=abc&gruppe=%00&sorter=x`)).status).toBe(200)
  })

  test('silence is shown as silence, and whoever said nothing as not considered', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await receivedThree(app)
    const page = await textOf(await ingrid.get(`${at}/punkter/R-1.1`))
    expect(page).toContain('Alle: Har innspill 0, Ingen merknad 1, Ikke vårt område 0, Ikke vurdert 2')
    const krav = await textOf(await ingrid.get(`${at}/punkter/K-2.3`))
    expect(krav).toContain('Alle: Svært nyttig 0, Nyttig 1, Lite nyttig 0, Ikke nyttig 1, Ikke relevant for oss 0, Vet ikke 0')
    expect(krav).toContain('<blockquote lang="nb">=Én time er nok</blockquote>')
  })

  test('bodies that are made up stand beside the list, never in its numbers', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const page = async () => textOf(await ingrid.get(`${at}/horingsinstanser`))
    expect(await page()).toContain('0 av 357 har svart<')
    await aSubmission(app.db, { 'K-2.3': { 'krav.nytte': 'nyttig' } })
    expect(await page()).toContain('0 av 357 har svart · 1 testsvar<')
  })

  test('a receipt or an item that is not there is not found', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    for (const path of [
      `${at}/svar/FTB25-0001`,
      `${at}/punkter/K-99.9`,
      '/saksbehandling/ukjent',
      '/saksbehandling/ukjent/eksport/svar.xlsx',
    ]) {
      expect((await ingrid.get(path)).status, path).toBe(404)
    }
  })
})

describe('the files', () => {
  test('carry what was written, under a name every browser can read, and are noted in the log', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await receivedThree(app)
    const xlsx = await ingrid.get(`${at}/eksport/svar.xlsx`)
    expect(xlsx.headers.get('content-disposition')).toBe(
      `attachment; filename="horingssvar_${slug}_2025-06-02.xlsx"; filename*=UTF-8''h%C3%B8ringssvar_${slug}_2025-06-02.xlsx`,
    )
    expect(xlsx.headers.get('cache-control')).toBe('private, no-store, no-transform')
    const file = await fileFrom(xlsx)
    expect(faultsOf(partsOf(file))).toEqual([])
    const rows = (await readSheet(file, 'Svar')) as unknown[][]
    expect(rows.flat()).toContain('=Én time er nok')
    const csv = await textOf(await ingrid.get(`${at}/eksport/svar.csv`))
    expect(csv).toContain(`"'=Én time er nok"`)

    const exports = app.db.connection
      .select()
      .from(auditLog)
      .all()
      .filter(({ act }) => act === 'export')
    expect(exports.map(({ subject, detail }) => [subject, detail])).toEqual([
      [slug, { format: 'xlsx', language: 'nb', responses: 3 }],
      [slug, { format: 'csv', language: 'nb', responses: 3 }],
    ])
  })

  test('are for case officers alone', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    for (const file of ['svar.xlsx', 'svar.csv']) {
      expect((await siv.get(`${at}/eksport/${file}`)).status).toBe(403)
      expect((await app.visitor().request(`${at}/eksport/${file}`)).status).toBe(302)
    }
  })

  test('are asked about without being made', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const response = await ingrid.request(`${at}/eksport/svar.xlsx`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(
      app.db.connection
        .select()
        .from(auditLog)
        .all()
        .filter(({ act }) => act === 'export'),
    ).toEqual([])
  })
})

const fileFrom = (response: Response) => buffer(response.body as ReadableStream)
