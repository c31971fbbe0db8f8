import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { toValues } from '#app/domain/assessment'
import { markOf } from '#app/domain/edit'
import { cellText } from '#app/excel/cell'
import { checklistCsv } from '#app/excel/checklist-csv'
import type { ChecklistFile, FileLine } from '#app/excel/checklist-file'
import { csvColumnIds, headingOf } from '#app/excel/checklist-layout'
import { unguarded } from '#app/excel/formula-guard'
import { aFile, aLine, aSubject, type Subject, someLines } from './checklist-builder'

let subject: Subject
beforeAll(async () => {
  subject = await aSubject()
})

type Row = Record<(typeof csvColumnIds)[number], string>

function rowsOf(file: ChecklistFile): { notice: string; head: string[]; rows: Row[] } {
  const [[notice = ''] = [], head = [], ...rows] = parse(checklistCsv(file), {
    bom: true,
    delimiter: ';',
    relaxColumnCount: true,
  }) as string[][]
  return {
    notice,
    head,
    rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [csvColumnIds[index], unguarded(cell)])) as Row),
  }
}

test('says first what it is, then has the columns, a byte order mark, semicolons, quotes and CRLF', () => {
  const file = aFile(subject, { lines: someLines(subject) })
  const text = checklistCsv(file).toString('utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text.endsWith('"\r\n')).toBe(true)
  const { notice, head } = rowsOf(file)
  expect(notice).toMatch(/^Nordlys Journal, versjon 4.10 · Nordlys Systemer AS \(Test\).*demonstrasjonsinnhold.*apostrof/)
  expect(head).toEqual(csvColumnIds.map((id) => headingOf('nb', id)))
})

test('one row for each requirement, and one more for each further piece of evidence, each with what the file is', () => {
  const lines = someLines(subject)
  const { rows } = rowsOf(aFile(subject, { lines }))
  const further = [...lines.values()].reduce((sum, { evidence }) => sum + Math.max(0, evidence.length - 1), 0)
  expect(rows).toHaveLength(50 + further)
  for (const { file } of rows)
    expect(file).toMatch(/^format=innspill-egenvurdering%2F1 kind=assessment assessment=c0ffee00.* language=nb exportedAt=2025/)
  const second = rows.filter(({ code }) => code === 'K-1.2')[1]
  expect(second).toMatchObject({ status: '', justification: '', internalNote: '', evidenceNumber: '2', base: '' })
})

test('whatever has been written can be read back, to the sign', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\n', '\r', ';', '"', ' ', 'å', '🦊') }),
    fc.constantFrom('🦊'.repeat(5000), "'=1", '4.10', '31.12.2025'),
  )
  const line = fc.record({
    status: fc.constantFrom(...subject.scale.statuses.map(({ code }) => code)),
    ...{ justification: text, internalNote: text },
    plannedDate: fc.constantFrom('', '2025-10-01'),
    evidence: fc.array(
      fc.record({ kind: fc.constantFrom('test', 'dokumentasjon'), text, link: fc.constantFrom('', 'https://a.example/ø?=1') }),
      {
        maxLength: 4,
      },
    ),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 4, maxLength: 4 }), (all) => {
      const lines = new Map<string, FileLine>(all.map((one, index) => [subject.requirements[index * 9]?.code ?? '', aLine(one)]))
      const { rows } = rowsOf(aFile(subject, { lines }))
      for (const [code, given] of lines) {
        const [first, ...more] = rows.filter((row) => row.code === code)
        const label = subject.scale.statuses.find((one) => one.code === given.status)?.label.nb
        expect(first).toMatchObject({
          ...{ status: label, plannedDate: given.plannedDate, base: markOf(toValues(given)) },
          ...{ justification: cellText(given.justification), internalNote: cellText(given.internalNote) },
        })
        const pieces = [first, ...more].filter((row) => row?.evidenceNumber !== '')
        expect(pieces.map((row) => [row?.evidenceText, row?.evidenceLink])).toEqual(
          given.evidence.map((piece) => [cellText(piece.text), piece.link]),
        )
      }
    }),
    { numRuns: 40 },
  )
})
