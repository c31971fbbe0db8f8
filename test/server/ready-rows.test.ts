import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import '#app/messages/all'
import { expect, test } from 'vitest'
import { cookieName } from '#app/access/cookies'
import { createLog } from '#app/platform/log'
import { programMark } from '#app/platform/program-mark'
import { makeRowsReady, startRowKeeping } from '#app/server/row-keeping'
import { getDraft } from '#db/guidelines'
import { receivedSoFar } from '#db/submissions'
import { appWith, type TestApp } from '../app'
import { anOrganisation, aSubmission, slug, theConsultation } from '../builders'
import type { Visitor } from '../visitor'

const file = `/saksbehandling/${slug}/eksport/svar.csv`
const program = new URL('../../build/server/export-thread.js', import.meta.url)
const bodies = ['974760673', '944496394', '840747972'].map((number, n) => anOrganisation(number, `Organ ${n + 1}`))

const remark = (text: string) => ({
  G: { 'generelt.svartype': 'med_merknad' },
  'K-2.3': { 'krav.nytte': 'nyttig', 'krav.kommentar': text },
})

async function receivedThree(app: TestApp): Promise<void> {
  for (const [n, respondent] of bodies.entries()) await aSubmission(app.db, remark(`=1+1 «Ærlig» 🦊 ${n}`), { respondent })
}

async function makeReady({ db }: TestApp, language: 'nb' | 'nn' = 'nb', by = program): Promise<void> {
  const consultation = await theConsultation(db)
  const received = await receivedSoFar(db, consultation.id)
  await makeRowsReady(db, consultation, { received, after: 0, language, program: await programMark(by), pause: 0 })
}

const count = ({ db }: TestApp) => db.connection.$client.prepare('select count(*) from ready_rows').pluck().get()
const textOf = async (who: Visitor) => (await who.get(file)).text()

/** What a change to the rows that lie there does to the file, tells whether they are used. */
function spoil({ db }: TestApp): void {
  db.writer.$client
    .prepare(`update ready_rows set deflated = (select deflated from ready_rows limit 1), crc = (select crc from ready_rows limit 1),
    bytes = (select bytes from ready_rows limit 1)`)
    .run()
}

test('the file is the same whether its rows were ready, some of them, or none', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  await receivedThree(app)
  const made = await textOf(ingrid)
  await makeReady(app)
  expect(count(app)).toBe(3)
  expect(await textOf(ingrid)).toBe(made)
  await aSubmission(app.db, remark('Kom etterpå'), { respondent: anOrganisation('810987812', 'Organ 4') })
  const more = await textOf(ingrid)
  expect(more.startsWith(made)).toBe(true)
  expect(more.slice(made.length)).toContain('Kom etterpå')
})

test('rows that are ready are sent as they lie; those of another language, or made by another program, are not', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  await receivedThree(app)
  const made = await textOf(ingrid)
  await makeReady(app)
  spoil(app)
  expect((await textOf(ingrid)).match(/"Organ 1"/g)).toHaveLength(3)
  await ingrid.post('/valg', { language: 'nn', til: '/' })
  expect((await textOf(ingrid)).match(/"Organ \d"/g)).toEqual(['"Organ 1"', '"Organ 2"', '"Organ 3"'])
  await ingrid.post('/valg', { language: 'nb', til: '/' })
  // What another program made is not this one's, and is made anew by it.
  await makeReady(app, 'nb', new URL('../../build/server/production.js', import.meta.url))
  expect(await textOf(ingrid)).toBe(made)
  await makeReady(app)
  expect(count(app)).toBe(3)
  expect(await textOf(ingrid)).toBe(made)
})

test('a response that was replaced or taken back leaves the file, though its rows are ready', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  await receivedThree(app)
  await makeReady(app)
  const { writer } = app.db
  const { id } = writer.$client.prepare('select min(id) as id from submissions').get() as { id: number }
  writer.$client
    .prepare(`insert into submission_ends (submission_id, how, "by", ended_at) values (?, 'withdrawn', 'x', '2025-06-02')`)
    .run(id)
  expect((await textOf(ingrid)).match(/"Organ \d"/g)).toEqual(['"Organ 2"', '"Organ 3"'])
})

test('rows are made ready in the background: in bokmål, and in each language the file has been taken out in', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  const keeping = startRowKeeping(() => app.db, program, createLog('silent'))
  const languages = () => app.db.connection.$client.prepare('select language from ready_rows order by language').pluck().all()
  await keeping.round()
  expect(languages()).toEqual([])
  await receivedThree(app)
  await keeping.round()
  expect(languages()).toEqual(['nb', 'nb', 'nb'])
  await ingrid.post('/valg', { language: 'en', til: '/' })
  const made = await textOf(ingrid)
  await aSubmission(app.db, remark('Kom etterpå'), { respondent: anOrganisation('810987812', 'Organ 4') })
  await keeping.round()
  expect(languages()).toEqual([...Array(4).fill('en'), ...Array(4).fill('nb')])
  expect((await textOf(ingrid)).startsWith(made)).toBe(true)
  await keeping.stop()
})

test('a very long response is left to whoever takes out the file, so that nobody waits for its rows', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  const long = 'Ærlig talt 🦊 '.repeat(1400)
  const { items } = await getDraft(app.db, (await theConsultation(app.db)).currentVersionId)
  const remarks = Object.fromEntries(
    items.flatMap(({ code, kind }) => (kind === 'requirement' ? [[code, { 'krav.kommentar': long }]] : [])),
  )
  await aSubmission(app.db, { ...remark('Kort'), ...remarks }, { respondent: anOrganisation('974760673', 'Organ 1') })
  await aSubmission(app.db, remark('Kort'), { respondent: anOrganisation('944496394', 'Organ 2') })
  await makeReady(app)
  expect(count(app)).toBe(1)
  expect(new Set((await textOf(ingrid)).match(/"Organ \d"/g))).toEqual(new Set(['"Organ 1"', '"Organ 2"']))
})

test('waits while many are sending', async () => {
  const app = await appWith()
  const keeping = startRowKeeping(() => app.db, program, createLog('silent'))
  await keeping.round()
  for (let n = 0; n < 21; n++)
    await aSubmission(app.db, remark(`${n}`), { respondent: anOrganisation(String(910_000_000 + n), `Organ ${n}`) })
  await keeping.round()
  expect(count(app)).toBe(0)
  await keeping.round()
  expect(count(app)).toBe(21)
  await keeping.stop()
})

test('is sent deflated to those who can inflate it, and as text to the others', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  await receivedThree(app)
  await makeReady(app)
  const session = cookieName('session', app.address)
  const ask = (accepted: string | null) =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      const headers = { cookie: `${session}=${ingrid.cookie(session)}`, ...(accepted === null ? {} : { 'accept-encoding': accepted }) }
      request(app.address + file, { headers }, async (answer) =>
        resolve({ encoding: answer.headers['content-encoding'], body: await buffer(answer) }),
      )
        .on('error', reject)
        .end()
    })
  const [plain, refused, deflated] = [await ask(null), await ask('gzip;q=0'), await ask('br, gzip')]
  expect([plain.encoding, refused.encoding, deflated.encoding]).toEqual([undefined, undefined, 'gzip'])
  expect(plain.body.toString('utf8').charCodeAt(0)).toBe(0xfeff)
  for (const body of [refused.body, gunzipSync(deflated.body)]) expect(body.equals(plain.body)).toBe(true)
})
