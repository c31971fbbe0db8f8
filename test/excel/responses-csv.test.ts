import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Values } from '#app/domain/question'
import { seal } from '#app/domain/receipt'
import { answerTable, type ExportedSubmission, type ExportSubject } from '#app/excel/response-rows'
import { csvCell, responsesCsv, type SealedSubmission } from '#app/excel/responses-csv'
import { openDatabase } from '#db/client'
import { findConsultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { migrate } from '#db/migrate'
import { importConsultation } from '#db/seed/import-consultation'

const folder = mkdtempSync(join(tmpdir(), 'innspill-csv-'))
let draft: Draft
let subject: ExportSubject

beforeAll(async () => {
  const db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
  draft = await getDraft(db, (await findConsultation(db, 'foreldretilgang-barn'))?.currentVersionId ?? '')
  subject = { language: 'nb', ...draft, groupNames: new Map([['offentlige-etater', { nb: 'Offentlige etater', nn: 'Offentlege etatar' }]]) }
  db.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const submission: ExportedSubmission = {
  receiptNumber: 'FTB25-0001',
  receivedAt: '2025-06-02T07:14:05.000Z',
  respondentName: '=Fjellvik «kommune» & Ærlig <b>Øst</b> 🦊',
  organisationNumber: '310000019',
  consulteeGroup: 'offentlige-etater',
  respondentType: 'kommune',
  isTest: true,
  responseType: 'med_merknad',
  language: 'nb',
  submittedBy: 'Siv Testdal',
  checksum: 'a'.repeat(64),
  remarks: 1,
  replaces: null,
  isPreliminary: false,
  isLate: false,
  knownBy: 'login',
  statedNumber: null,
  arrival: null,
}

type Answered = Readonly<Record<string, Values>>

function sealedOf(all: readonly Answered[]): SealedSubmission[] {
  return all.map((answers) => {
    const { canonical } = seal({
      format: 'innspill-response',
      formatVersion: 1,
      consultation: { id: 'a', title: 'a' },
      guidelineVersion: { id: 'a', number: '1', contentHash: 'a' },
      receiptNumber: submission.receiptNumber,
      receivedAt: submission.receivedAt,
      respondent: { name: 'a', organisationNumber: null, type: 'kommune', isTest: true },
      submittedBy: 'a',
      language: 'nb',
      answers: [draft.whole, ...draft.items].flatMap((item) => {
        const values = answers[item.code]
        return values ? [{ itemUid: item.uid, code: item.code, kind: item.kind, values }] : []
      }),
    })
    return { submission, sealed: Buffer.from(canonical, 'utf8') }
  })
}

function csvOf(all: readonly Answered[]): string {
  const csv = responsesCsv(subject)
  return Buffer.concat([csv.head, ...sealedOf(all).map(csv.rowsOf)]).toString('utf8')
}

/** The same rows without any short cut: cell by cell, as text. */
function plainRows(all: readonly Answered[]): string {
  const table = answerTable(subject)
  const line = (cells: Parameters<typeof csvCell>[0][]) => `${cells.map(csvCell).join(';')}\r\n`
  return all
    .flatMap((answers) =>
      table
        .answered(new Map(Object.entries(answers)))
        .map(({ item, values }) => line([...table.sender(submission), ...item.lead, ...table.answer(item, values), ...item.reference])),
    )
    .join('')
}
const rowsIn = (csv: string) => csv.split('\r\n').slice(2).join('\r\n')

describe('CSV', () => {
  test('has the columns of the sheet, a byte order mark, semicolons, quotes and CRLF', () => {
    const text = csvOf([{ 'R-1.1': { 'rad.kommentar': 'Si "ja"; eller\nnei' } }])
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const [notice, heading, row] = text.slice(1).split('\r\n')
    expect(notice).toMatch(/^"Til lesing/)
    expect(heading).toBe(
      answerTable(subject)
        .columns.map((column) => `"${column.heading}"`)
        .join(';'),
    )
    expect(row).toContain(';"Si ""ja""; eller\nnei";')
    expect(row).toContain('"2025-06-02 09:14:05"')
  })

  test('tells of a response that staff registered, and of how and when it came', () => {
    const arrival = { way: 'post', arrivedOn: '2025-06-10', registeredBy: 'Ingrid Fiktiv' } as const
    const cells = answerTable(subject).sender({ ...submission, knownBy: 'staff', statedNumber: '310000019', arrival })
    expect(cells).toContain('registrert av saksbehandler: Kom i posten 10. juni 2025 (310000019)')
  })

  test.each(['=1+1', '+1', '-1', '@a', '\t=1', '  =1', '\n=1', '\r1', '＝1'])('%j is no formula', (text) => {
    expect(csvCell(text)).toBe(`"'${text}"`)
    expect(csvOf([{ 'K-1.1': { 'krav.kommentar': text } }])).toContain(`;"'${text.replaceAll('\r', '\n')}";`)
  })

  test('other texts are left alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = csvCell(text).slice(1, -1).replaceAll('""', '"')
        expect([text, `'${text}`]).toContain(inner)
      }),
    )
  })

  test('whatever is written comes out as if every cell had been made as text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom('a', 'Å', ' ', '\n', '\r', '"', '\\', '=', ';', '\u00a0', '\u0007', '\ud800', '\uffff', '\u2028', 'ａ', '🦊'),
      }),
      fc.constantFrom('🦊'.repeat(20_000), 'a'.repeat(32_767), 'å'.repeat(16_384), `${'å'.repeat(20_000)}"`, '\\u0041', '\ufeffx', 'مرحبا'),
    )
    const answered = fc.record(
      {
        G: fc.record({ 'generelt.hovedsynspunkt': text }),
        'R-1.1': fc.record(
          {
            'rad.vurdering': fc.constantFrom('has-remarks', 'no-remarks'),
            'rad.enighet': fc.constant('delvis_enig'),
            'rad.kommentar': text,
            'rad.forslag': text,
          },
          { requiredKeys: [] },
        ),
        'K-2.3': fc.record(
          {
            'krav.nytte': fc.constantFrom('nyttig', 'no longer a choice'),
            'krav.kommentar': text,
            'krav.konsekvens': text,
            'krav.forslag': text,
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(answered, { maxLength: 4 }), (all) => {
        expect(rowsIn(csvOf(all))).toBe(plainRows(all))
      }),
      { numRuns: 300 },
    )
  })

  test('is whole however much one sender has written, whatever falls on the edges of memory', () => {
    const remark = (n: number) => 'Blåbær, «ŧ» og 🦊. '.repeat(700 + n)
    const all = [0, 1, 2].map((n) =>
      Object.fromEntries(
        draft.items.map(({ code, kind }) => [code, { [kind === 'requirement' ? 'krav.kommentar' : 'rad.kommentar']: remark(n) }]),
      ),
    )
    expect(rowsIn(csvOf(all))).toBe(plainRows(all))
  })
})
