import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { markOf } from '#app/domain/edit'
import type { Values } from '#app/domain/question'
import { openStorage } from '#app/server/storage'
import { inTransaction } from '#db/client'
import { findConsultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { appWith, type TestApp } from '../app'
import { aDraft, anOrganisation, aSubmission, slug } from '../builders'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const at = `/saksbehandling/${slug}`
const chapter = `${svar}/kapittel/2`
const remark = 'Rådet sier ikke hvem som har ansvaret.'

const read = async (who: Visitor, path: string) => (await (await who.get(path)).text()).replace(/<!-- -->/g, '')
const leadsTo = (response: Response) => [response.status, decodeURIComponent(response.headers.get('location') ?? '')]
/** What a page without scripts posts of an item. */
const item = (code: string, values: Values, before: Values = {}) => ({
  [`${code}/base`]: markOf(before),
  ...Object.fromEntries(Object.entries(values).map(([id, value]) => [`${code}/${id}`, value])),
})
const labels = (html: string) => [...html.matchAll(/<label[^>]*>([^<]+)/g)].map(([, label]) => label)

describe('without scripts', () => {
  test('the parts of a precise remark are on the page from the start, and are saved with it', async () => {
    const siv = await (await appWith()).loginAs('siv')
    expect(await read(siv, chapter)).toMatch(/<details class="precision" data-asked="when-filled"><summary>Presiser merknaden/)
    const values = {
      'rad.kommentar': remark,
      'rad.merknadstype': 'juridisk',
      'rad.kilde': 'barneloven § 30',
      'rad.konsekvens': 'Mer arbeid',
    }
    await siv.post(chapter, item('R-2.1', values))
    const html = await read(siv, chapter)
    expect(html).toMatch(/<details class="precision" data-asked="when-filled" open="">/)
    expect(html).toContain('<option value="juridisk" selected="">')
    const overview = await read(siv, `${svar}/oversikt`)
    for (const shown of ['Juridisk', 'barneloven § 30', 'Mer arbeid']) expect(overview).toContain(shown)
  })

  test('an item is made the same as another: asked for, chosen, and shown with a way there', async () => {
    const siv = await (await appWith()).loginAs('siv')
    const posted = await siv.post(chapter, {
      ...item('R-2.1', { 'rad.kommentar': remark }),
      ...item('R-2.3', {}),
      samme: 'R-2.3/rad.samme_som',
    })
    expect(leadsTo(posted)).toEqual([303, `${chapter}?samme=R-2.3#R-2.3/rad.samme_som`])
    const html = await read(siv, `${chapter}?samme=R-2.3`)
    const [, options = ''] = /<select[^>]*id="R-2\.3\/rad\.samme_som"[^>]*>(.*?)<\/select>/.exec(html) ?? []
    expect([...options.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['', 'R-2.1'])
    await siv.post(chapter, item('R-2.3', { 'rad.samme_som': 'R-2.1' }))
    expect(await read(siv, `${svar}/oversikt`)).toContain('<a href="#o-R-2.1">Samme som R-2.1</a>')
  })

  test('what points back to the item is refused, and told at its field', async () => {
    const siv = await (await appWith()).loginAs('siv')
    await siv.post(chapter, { ...item('R-2.1', { 'rad.kommentar': remark }), ...item('R-2.3', { 'rad.samme_som': 'R-2.1' }) })
    const response = await siv.post(
      chapter,
      item('R-2.1', { 'rad.kommentar': remark, 'rad.samme_som': 'R-2.3' }, { 'rad.kommentar': remark }),
    )
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('href="#R-2.1/rad.samme_som"')
    expect(html).toContain('id="R-2.1/rad.samme_som-error"')
  })

  test('«helt enig, passe nivå» is one press, and leads back to the item', async () => {
    const siv = await (await appWith()).loginAs('siv')
    expect(leadsTo(await siv.post(chapter, { ...item('R-2.1', {}), 'R-2.1/raskt': 'ja' }))).toEqual([303, `${chapter}#R-2.1`])
    const overview = await read(siv, `${svar}/oversikt`)
    expect(overview).toContain('Helt enig')
    expect(overview).toContain('Passe')
  })

  test('the rest of a chapter is silent in one press, what is answered stands, and the press can be taken back', async () => {
    const siv = await (await appWith()).loginAs('siv')
    const page = { ...item('R-2.1', { 'rad.kommentar': remark }), ...item('R-2.2', {}), ...item('K-2.1', { 'krav.kommentar': ' ' }) }
    const posted = await siv.post(chapter, { ...page, resten: 'not-our-area' })
    expect(leadsTo(posted)).toEqual([303, `${chapter}?resten=not-our-area&punkter=R-2.2,K-2.1#resten`])
    const html = await read(siv, `${chapter}?resten=not-our-area&punkter=R-2.1,R-2.2,K-2.1`)
    expect(html).toMatch(/role="status"><p><b>Ikke vårt område<\/b> er satt på 2 punkter: R-2.2, K-2.1\./)
    expect(await read(siv, svar)).toContain('3 av 75 råd og krav er vurdert')

    const silent = (kind: string) => ({ [`${kind}.vurdering`]: 'not-our-area' })
    const now = {
      ...item('R-2.1', { 'rad.kommentar': remark }, { 'rad.kommentar': remark }),
      ...item('R-2.2', silent('rad'), silent('rad')),
      // Something is said of this one since.
      ...item('K-2.1', { ...silent('krav'), 'krav.kommentar': 'Likevel' }, silent('krav')),
    }
    await siv.post(chapter, { ...now, angre: 'not-our-area R-2.2 K-2.1' })
    expect(await read(siv, svar)).toContain('2 av 75 råd og krav er vurdert')
    expect(await read(siv, `${chapter}?resten=not-our-area&punkter=R-2.2,K-2.1`)).not.toContain('er satt på')
  })

  test('the rest is silent for no item a colleague has answered meanwhile', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await aDraft(app.db, { 'R-2.2': { 'rad.kommentar': 'En kollega' } }, { name: 'Omar Prøvestad' })
    await siv.post(chapter, { ...item('R-2.2', {}), ...item('K-2.1', {}), resten: 'no-remarks' })
    expect(await read(siv, `${svar}/oversikt`)).toContain('1 uten merknad')
    expect(await read(siv, `${svar}/oversikt`)).not.toContain('kan ikke sendes')
  })
})

test('when the answer that others point to is emptied, the overview tells, and nothing is sent', async () => {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  await aDraft(app.db, { 'R-2.1': { 'rad.kommentar': remark }, 'R-2.3': { 'rad.samme_som': 'R-2.1' } })
  await siv.post(chapter, item('R-2.1', { 'rad.kommentar': '' }, { 'rad.kommentar': remark }))
  const html = await read(siv, `${svar}/oversikt`)
  expect(html).toContain('R-2.3 er satt til samme som R-2.1, men det står ikke noe innspill der')
  expect(html).not.toContain('Send svaret nå')
  await expect(aSubmission(app.db, {})).rejects.toThrow('response.same-as-empty')
})

describe('staff', () => {
  async function received(app: TestApp) {
    await aSubmission(app.db, {
      'R-2.1': { 'rad.kommentar': remark, 'rad.merknadstype': 'juridisk', 'rad.kilde': 'barneloven § 30' },
      'R-2.2': { 'rad.samme_som': 'R-2.1' },
      'R-2.3': { 'rad.samme_som': 'R-2.2' },
    })
    const respondent = anOrganisation('984936923', 'Lillebror AS')
    await aSubmission(app.db, { 'R-2.1': { 'rad.kommentar': 'Uklar setning.', 'rad.merknadstype': 'sprak' } }, { respondent })
  }

  test('read the remark an answer is the same as beside it, at the end of the way', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await received(app)
    const html = await read(ingrid, `${at}/punkter/R-2.3`)
    expect(html).toContain(`<a href="${at}/svar/FTB25-0001#R-2.1">Samme som R-2.1</a>`)
    expect(html).toContain(remark)
    expect(await read(ingrid, `${at}/svar/FTB25-0001`)).toContain('<a href="#R-2.1">Samme som R-2.1</a>')
  })

  test('see only the type of remark they ask for', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await received(app)
    const item = await read(ingrid, `${at}/punkter/R-2.1?merknadstype=sprak`)
    expect([item.includes('Uklar setning.'), item.includes(remark)]).toEqual([true, false])
    const list = await read(ingrid, `${at}?merknadstype=juridisk`)
    expect([list.includes('FTB25-0001'), list.includes('FTB25-0002')]).toEqual([true, false])
    expect(await read(ingrid, `${at}?merknadstype=tull`)).toContain('FTB25-0002')
  })

  test('find the words in both files', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await received(app)
    const csv = await (await ingrid.get(`${at}/eksport/svar.csv`)).text()
    expect(csv.match(/"Samme som R-2\.1"/g)).toHaveLength(2)
    for (const words of ['"Råd: Type merknad"', '"Juridisk"', '"barneloven § 30"']) expect(csv).toContain(words)
  })
})

test('a database from before these questions is left as it is, and is answered as before', async () => {
  const app = await appWith()
  const added = sql`code like '%.merknadstype' or code like '%.kilde' or code like '%.samme_som' or code = 'rad.konsekvens'`
  await inTransaction(app.db, async ({ connection }) => {
    connection.run(sql`delete from choices where question_id in (select id from questions where ${added})`)
    connection.run(sql`delete from questions where ${added}`)
    connection.run(sql`update questions set definition = json_remove(definition, '$.quick')`)
  })
  const count = () => app.db.connection.get<{ n: number }>(sql`select count(*) as n from questions`)?.n
  const before = count()

  const siv = await app.loginAs('siv')
  const html = await read(siv, chapter)
  expect(labels(html)).toContain('Kommentar til rådet')
  for (const absent of ['class="precision"', 'raskt', 'samme_som']) expect(html).not.toContain(absent)
  await siv.post(chapter, { ...item('R-2.1', { 'rad.kommentar': remark }), ...item('R-2.2', {}), resten: 'no-remarks' })
  await aSubmission(app.db, {})
  const ingrid = await app.loginAs('ingrid')
  expect(await read(ingrid, `${at}/punkter/R-2.1`)).toContain(remark)
  expect(await read(ingrid, at)).not.toContain('merknadstype')
  expect(await (await ingrid.get(`${at}/eksport/svar.csv`)).text()).toContain(remark)

  const again = await openStorage(app.dataFolder, 'db/migrations', 'demo')
  expect(count()).toBe(before)
  const consultation = await findConsultation(again, slug)
  expect((await getDraft(again, consultation?.currentVersionId ?? '')).questions).toHaveLength(before ?? 0)
  again.close()
})
