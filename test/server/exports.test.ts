import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import '#app/messages/all'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { responsesCsv } from '#app/excel/responses-csv'
import { type WorkbookOptions, writeResponsesWorkbook } from '#app/excel/responses-workbook'
import { listConsulteeGroups } from '#db/consultees'
import { getDraft } from '#db/guidelines'
import { walkGeneralAnswers, walkResponses, walkSealed } from '#db/response-walk'
import { receivedSoFar } from '#db/submissions'
import { appWith, openApp, type TestApp } from '../app'
import { anOrganisation, aSubmission, slug, theConsultation } from '../builders'
import { partsOf } from '../excel/workbook-checks'
import type { Visitor } from '../visitor'

const files = `/saksbehandling/${slug}/eksport`
const bodies = Array.from({ length: 6 }, (_, n) => anOrganisation(`97476067${n}`, `Organ nummer ${n + 1}`))
const withRemarks = { G: { 'generelt.svartype': 'med_merknad', 'generelt.hovedsynspunkt': 'Bra' } }

/** Ten megabytes, so that no file of it can be on its way as a whole before somebody reads. */
async function receivedMuch(app: TestApp): Promise<void> {
  const { items } = await getDraft(app.db, (await theConsultation(app.db)).currentVersionId)
  const text = 'Ærlig talt – «ŧ» 🦊 '.repeat(900)
  const remarks = Object.fromEntries(
    items.map(({ code, kind }) => [code, { [kind === 'requirement' ? 'krav.kommentar' : 'rad.kommentar']: text }]),
  )
  for (const respondent of bodies) await aSubmission(app.db, { ...withRemarks, ...remarks }, { respondent })
}

async function receivedLittle(app: TestApp): Promise<void> {
  await aSubmission(app.db, { ...withRemarks, 'K-2.3': { 'krav.nytte': 'nyttig', 'krav.kommentar': '=1+1 🦊 مرحبا' } })
  const respondent = anOrganisation('944496394', 'Bergen kommune')
  await aSubmission(app.db, { ...withRemarks, 'R-1.1': { 'rad.kommentar': ' "Ja";\r\nnei_x0041_' } }, { respondent })
}

const wholeOf = (response: Response) => buffer(response.body as ReadableStream)

/** How many files of the database this process has open. */
function openHandles({ dataFolder }: TestApp): number {
  return readdirSync('/proc/self/fd').filter((handle) => {
    try {
      return readlinkSync(`/proc/self/fd/${handle}`).startsWith(dataFolder)
    } catch {
      return false
    }
  }).length
}

test('the files are what the same rows make in this thread, byte for byte and part for part', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  await receivedLittle(app)
  const { db } = app
  const { id, text, publisher, currentVersionId } = await theConsultation(db)
  const received = await receivedSoFar(db, id)
  const options: WorkbookOptions = {
    language: 'nb',
    ...(await getDraft(db, currentVersionId)),
    groupNames: new Map((await listConsulteeGroups(db, id)).map((group) => [group.id, group.name])),
    consultation: { id, title: text.nb.title, publisher, address: `${app.address}/horinger/${slug}` },
    exportedAt: '2025-06-02T07:00:00Z',
    submissions: received.responses,
  }
  const { head, rowsOf } = responsesCsv(options)
  const csv = [head]
  for await (const response of walkSealed(db, received)) csv.push(rowsOf(response))
  expect((await wholeOf(await ingrid.get(`${files}/svar.csv`))).toString('utf8')).toBe(Buffer.concat(csv).toString('utf8'))

  const here = new PassThrough()
  const made = buffer(here)
  const general = walkGeneralAnswers(db, received, currentVersionId)
  await writeResponsesWorkbook(here, { responses: walkResponses(db, received), general }, options)
  const withoutMoment = (workbook: Buffer) => new Map([...partsOf(workbook)].filter(([part]) => part !== 'docProps/core.xml'))
  expect(withoutMoment(await wholeOf(await ingrid.get(`${files}/svar.xlsx`)))).toEqual(withoutMoment(await made))
})

describe('with much received', () => {
  let app: TestApp
  let ingrid: Visitor
  beforeAll(async () => {
    app = await openApp()
    ingrid = await app.loginAs('ingrid')
    await receivedMuch(app)
  }, 60_000)
  afterAll(() => app.close())
  const ask = (file: string, init: RequestInit = {}) => ingrid.request(`${files}/${file}`, { headers: { accept: 'text/html' }, ...init })

  test('a file holds what had been received when it was asked for, and others are served while it is made', async () => {
    const asked = await ask('svar.csv')
    const siv = await app.loginAs('siv')
    expect((await siv.get(`/horinger/${slug}/svar/kapittel/2`)).status).toBe(200)
    await receivedLittle(app)
    const csv = (await wholeOf(asked)).toString('utf8')
    expect(csv).toContain('FTB25-0006')
    expect(csv).not.toContain('FTB25-0007')
  })

  test.skipIf(process.platform !== 'linux')('readers who leave early leave nothing open behind', async () => {
    const before = openHandles(app)
    for (const file of ['svar.csv', 'svar.xlsx', 'svar.csv', 'svar.csv']) {
      const leaving = new AbortController()
      const reader = (await ask(file, { signal: leaving.signal })).body?.getReader()
      expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
      leaving.abort()
    }
    await vi.waitFor(() => expect(openHandles(app)).toBe(before), 20_000)
  })

  test('who asks while many files are being made is told to come back, in words', async () => {
    const leaving = new AbortController()
    const { signal } = leaving
    // Two are made and six wait; whichever comes last is refused.
    const asked = Array.from({ length: 9 }, () => ask('svar.csv', { signal }))
    try {
      const refused = await Promise.any(asked.map(async (answer) => ((await answer).status === 503 ? answer : Promise.reject())))
      expect(refused.headers.get('retry-after')).toBe('60')
      expect(await refused.text()).toContain('Vent et minutt og last ned filen på nytt')
    } finally {
      leaving.abort()
      await Promise.allSettled(asked)
    }
    await vi.waitFor(async () => {
      const again = await ask('svar.csv')
      await again.body?.cancel()
      expect(again.status).toBe(200)
    }, 20_000)
  })

  test.each(['svar.csv', 'svar.xlsx'])(
    'a file that fails halfway breaks off, and is never a shorter one that looks whole: %s',
    async (file) => {
      spoil(app, 'FTB25-0006')
      const response = await ask(file)
      expect(response.status).toBe(200)
      await expect(wholeOf(response)).rejects.toThrow()
    },
  )

  test('as long as nothing has been sent, a failure is an ordinary one', async () => {
    spoil(app, 'FTB25-0001')
    const response = await ask('svar.csv')
    expect(response.status).toBe(500)
    expect(response.headers.get('content-disposition')).toBeNull()
    expect(await response.text()).toContain('Noe gikk galt hos oss')
  })
})

/** Rows that were received cannot be changed; here they are, as by a failing disk. */
function spoil(app: TestApp, receipt: string): void {
  const { $client } = app.db.writer
  const triggers = $client.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'sealed_responses'").pluck().all()
  for (const name of triggers) $client.exec(`drop trigger "${name}"`)
  $client
    .prepare("update sealed_responses set canonical = '{' where submission_id = (select id from submissions where receipt_number = ?)")
    .run(receipt)
}

test('the thread knows nothing of pages: neither React nor the router is in its program', () => {
  const seen = new Set<string>()
  const read = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import) ?\(?"([^"]+)"/g)) {
      if (from.startsWith('.')) read(join(dirname(path), from))
      else seen.add(from)
    }
  }
  read('build/server/export-thread.js')
  expect([...seen]).toContain('better-sqlite3')
  expect([...seen].filter((name) => /react|express|oidc/.test(name))).toEqual([])
})
