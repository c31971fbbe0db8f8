import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#app/domain/language'
import { checklistCsv } from '#app/excel/checklist-csv'
import type { ChecklistFile, FileLine } from '#app/excel/checklist-file'
import { readChecklistTables } from '#app/excel/checklist-tables'
import { checklistWorkbook } from '#app/excel/checklist-workbook'
import { inSameVersion } from '#app/excel/find-requirement'
import { readChecklist } from '#app/excel/read-checklist'
import { judgeRows } from '#app/use-cases/judge-import'
import type { StoredLine } from '#db/assessment-lines'
import { aFile, aLine, aSubject, aTemplate, type Subject, someLines } from './checklist-builder'

let subject: Subject
beforeAll(async () => {
  subject = await aSubject()
})

const formats = ['xlsx', 'csv'] as const
const bytesOf = async (file: ChecklistFile, format: (typeof formats)[number]) =>
  format === 'csv' ? checklistCsv(file) : checklistWorkbook(file)

/** What uploading the file would do, when `stored` is what is there. */
async function judged(bytes: Buffer, stored: ReadonlyMap<string, FileLine>) {
  const rows = readChecklist(await readChecklistTables(bytes), subject.scale, inSameVersion(subject.requirements))
  const lines = new Map([...stored].map(([code, line]): [string, StoredLine] => [code, { ...line, savedAt: '', savedBy: 'Nina' }]))
  return judgeRows(subject.scale, rows, lines)
}

const outcomes = (rows: Awaited<ReturnType<typeof judged>>) => [...new Set(rows.map(({ outcome }) => outcome))]

describe.each(formats)('a %s that is uploaded as it was downloaded', (format) => {
  test.each(languages)('changes nothing, in %s', async (language) => {
    const lines = someLines(subject)
    const rows = await judged(await bytesOf(aFile(subject, { lines, language }), format), lines)
    expect([rows.length, outcomes(rows)]).toEqual([50, ['unchanged']])
  })

  test('changes nothing whatever is written in it, to the longest', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          '=1+1',
          "'=1",
          '–',
          'Fjern',
          '4.10',
          '31.12.2025',
          ' innrykk ',
          'a_x0041_b',
          '🦊'.repeat(5000),
          'æøå\nlinje',
          '\t',
          '\u0000\t',
          '\uffff',
          "'",
        ),
      )
      .map((one) => (one.trim() === '' ? '' : one))
    const line = fc.record({
      status: fc.constantFrom(...subject.scale.statuses.map(({ code }) => code)),
      ...{ justification: text, internalNote: text },
      plannedDate: fc.constantFrom('', '2025-10-01', '2028-02-29'),
      evidence: fc.array(
        fc
          .record({ kind: fc.constantFrom('test', 'dokumentasjon'), text, link: fc.constantFrom('', 'https://a.example/ø?=1') })
          .filter((piece) => piece.text + piece.link !== ''),
        { maxLength: 4 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 6, maxLength: 6 }), async (all) => {
        const lines = new Map(all.map((one, index) => [subject.requirements[index * 8]?.code ?? '', aLine(one)]))
        const rows = await judged(await bytesOf(aFile(subject, { lines }), format), lines)
        expect(
          rows.filter(({ outcome }) => outcome !== 'unchanged').map(({ row, outcome, before, after }) => ({ row, outcome, before, after })),
        ).toEqual([])
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('does not undo what a colleague has written since', async () => {
    const before = new Map([['K-1.1', aLine({ status: 'ikke_oppfylt', justification: 'Før' })]])
    const now = new Map([['K-1.1', aLine({ status: 'ikke_oppfylt', justification: 'Etter' })]])
    expect(outcomes(await judged(await bytesOf(aFile(subject, { lines: before }), format), now))).toEqual(['unchanged'])
  })
})

test('the empty checklist says nothing of what is not assessed', async () => {
  expect(outcomes(await judged(await checklistWorkbook(aTemplate(subject)), new Map()))).toEqual(['unchanged'])
})
