import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import '#app/messages/all'
import { type AssessmentLine, emptyLine, type Requirement } from '#app/domain/assessment'
import { RuleViolation } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import { asWritten } from '#app/excel/checklist-layout'
import { readChecklistTables } from '#app/excel/checklist-tables'
import { inSameVersion } from '#app/excel/find-requirement'
import { readChecklist } from '#app/excel/read-checklist'
import { judgeRows } from '#app/use-cases/judge-import'
import type { StoredLine } from '#db/assessment-lines'
import { scaleOfFile } from '#db/seed/assessment-file'
import { columnOf, csvOf, fill, sheetsOf, type TestCell, type TestSheets, workbookOf } from './checklist-file-parts'

const scale = scaleOfFile()
const texts = { title: 'Tittel', text: 'Tekst', rationale: '', practical: [], verification: [] }
const requirements = ['K-1.1', 'K-1.2', 'K-2.1', 'K-2.2', 'K-2.3', 'K-3.1'].map((code, position) => ({
  ...{
    uid: `uid-${code}`,
    versionId: 'v',
    code,
    kind: 'requirement',
    chapter: 1,
    position,
    strength: 'must',
    audiences: [],
    ageGroups: [],
  },
  ...{ legalRefs: [], sourceRefs: [], related: [], text: { nb: { ...texts, title: code }, nn: texts } },
})) as unknown as (Item & Requirement)[]
const find = inSameVersion(requirements)

const stored = (line: Partial<AssessmentLine>): StoredLine => ({
  ...emptyLine(scale),
  ...line,
  isCarried: false,
  savedAt: '',
  savedBy: 'Nina',
})
const asCells = (lines: ReadonlyMap<string, AssessmentLine>) => new Map([...lines].map(([code, line]) => [code, asWritten(line)]))

/** What saving the file would do to what is stored. */
async function judged(bytes: Buffer, lines: ReadonlyMap<string, StoredLine> = new Map()) {
  return judgeRows(scale, readChecklist(await readChecklistTables(bytes), scale, find), lines)
}

/** The file of an assessment, as the page would make it. */
function fileOf(lines: ReadonlyMap<string, StoredLine> = new Map(), language: 'nb' | 'nn' | 'en' = 'nb'): TestSheets {
  const sheets = sheetsOf({ requirements, scale, lines: asCells(lines), language })
  const made = sheetsOf({ requirements, scale, lines, language })
  return { ...sheets, marks: made.marks }
}

const anyLine = fc
  .record({
    status: fc.constantFrom(...scale.statuses.map(({ code }) => code)),
    evidence: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('test', 'dokumentasjon', 'demonstrasjon'),
        text: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('=1+1', '–', "'-x", 'a_x0041_b', '🙂 æøå\nlinje')),
        link: fc.constantFrom('', 'https://eksempel.no/rapport?a=1&b=2'),
      }),
      {
        maxLength: 3,
        selector: ({ text, link, kind }) => `${asWritten({ ...emptyLine(scale), justification: text }).justification}${link}${kind}`,
      },
    ),
    justification: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '=cmd|x', '+47 22 00 00 00', '-', 'Fjern', ' æøå 🙂 ')),
    plannedDate: fc.constantFrom('', '2025-06-02', '2028-02-29'),
    internalNote: fc.constantFrom('', '@home', 'Spør Kari 🙂'),
  })
  .map(({ justification, evidence, ...line }) =>
    stored({
      ...line,
      justification: justification.trim() === '' ? '' : justification,
      evidence: evidence.filter(({ text }) => asWritten({ ...emptyLine(scale), justification: text }).justification.trim() !== ''),
    }),
  )
const anyLines = fc
  .array(fc.option(anyLine), { minLength: requirements.length, maxLength: requirements.length })
  .map((all) => new Map(all.flatMap((line, i) => (line ? [[requirements[i]?.code ?? '', line] as const] : []))))

const filled = new Map([
  ['K-1.1', stored({ status: 'oppfylt', evidence: [{ kind: 'test', text: 'Testrapport 14', link: 'https://eksempel.no' }] })],
  ['K-1.2', stored({ status: 'planlagt', justification: 'Kommer i 5.0.', plannedDate: '2025-12-01' })],
])

describe('out and in again', () => {
  test('a file nobody touched changes nothing, in any language, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, fc.constantFrom('nb', 'nn', 'en'), async (lines, language) => {
        const rows = await judged(workbookOf(fileOf(lines, language)), lines)
        expect(rows.map(({ outcome }) => outcome)).toEqual(requirements.map(() => 'unchanged'))
      }),
      { numRuns: 60 },
    )
  })

  test('rows and columns may stand in any order', async () => {
    const shuffled = (table: TestCell[][]) =>
      fc
        .tuple(
          fc.shuffledSubarray(table.slice(1), { minLength: table.length - 1 }),
          fc.shuffledSubarray([...(table[0]?.keys() ?? [])], { minLength: table[0]?.length ?? 0 }),
        )
        .map(([rows, order]) => [table[0] ?? [], ...rows].map((row) => order.map((at) => row[at] ?? null)))
    const whole = fileOf(filled)
    await fc.assert(
      fc.asyncProperty(shuffled(whole.checklist), shuffled(whole.evidence), async (checklist, evidence) => {
        const rows = await judged(workbookOf({ ...whole, checklist, evidence }), filled)
        expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
      }),
      { numRuns: 60 },
    )
  })

  test('one cell that is broken is told at that cell, or does no harm', async () => {
    const whole = fileOf(filled)
    const cell = fc.tuple(fc.nat(requirements.length - 1), fc.nat(11), fc.string({ unit: 'grapheme', maxLength: 12 }))
    await fc.assert(
      fc.asyncProperty(cell, async ([row, column, text]) => {
        const checklist = whole.checklist.map((cells) => [...cells])
        const cells = checklist[row + 1] ?? []
        cells[column] = text
        const rows = await judged(workbookOf({ ...whole, checklist }), filled)
        expect(rows).toHaveLength(requirements.length)
        const name = `${'ABCDEFGHIJKL'[column]}${row + 4}`
        for (const [at, one] of rows.entries()) {
          if (at !== row) expect(one.outcome).toBe(one.row.faults.some(({ rule }) => rule === 'twice') ? 'rejected' : 'unchanged')
          for (const { cell: told, rule } of one.row.faults) if (rule !== 'twice') expect([name, `B${row + 4}`]).toContain(told)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('CSV with the same columns does the same', async () => {
    const { checklist } = fileOf(new Map())
    const rows = checklist.map((row) => [...row])
    const [header, first] = [rows[0] ?? [], rows[1] ?? []]
    first[columnOf(rows, 'Status')] = 'Delvis oppfylt'
    first[columnOf(rows, 'Begrunnelse')] = "'=1+1"
    for (const [delimiter, bom] of [
      [';', true],
      [',', false],
      ['\t', false],
    ] as const) {
      const found = await judged(csvOf([['Dette er en sjekkliste'], header, ...rows.slice(1)], { delimiter, bom }))
      expect(found.map(({ outcome }) => outcome)).toEqual(['created', ...Array(5).fill('unchanged')])
      expect(found[0]?.after).toMatchObject({ status: 'delvis_oppfylt', justification: '=1+1' })
    }
  })
})

describe('what people do to files', () => {
  let sheets: TestSheets
  const outcomes = async (file = sheets, lines: ReadonlyMap<string, StoredLine> = new Map()) =>
    (await judged(workbookOf(file), lines)).map(({ outcome, row }) => `${row.code} ${outcome}`)
  const first = async (values: Parameters<typeof fill>[2], options: Parameters<typeof workbookOf>[1] = {}) => {
    fill(sheets, 'K-1.1', values)
    const [row] = await judged(workbookOf(sheets, options))
    return row
  }
  beforeAll(() => {
    sheets = fileOf()
  })

  test.each([
    ['Oppfylt', 'oppfylt'],
    ['  oppfylt\u00a0', 'oppfylt'],
    ['IKKJE OPPFYLT', 'ikke_oppfylt'],
    ['Not met', 'ikke_oppfylt'],
    ['ikke_relevant', 'ikke_relevant'],
  ])('status %s is %s', async (typed, status) => {
    sheets = fileOf()
    expect((await first({ status: typed }))?.after.status).toBe(status)
  })

  test.each([
    ['ja', 'oppfylt'],
    ['Nei', 'ikke_oppfylt'],
    ['Delvis', 'delvis_oppfylt'],
    ['N/A', 'ikke_relevant'],
    ['Oppfyllt', 'oppfylt'],
    ['kanskje en gang', ''],
  ])('status %s is rejected at its cell; suggested: %s', async (typed, suggestion) => {
    sheets = fileOf()
    const row = await first({ status: typed })
    expect(row?.outcome).toBe('rejected')
    expect(row?.row.faults).toEqual([{ sheet: 'Sjekkliste', cell: 'G4', rule: 'status-unknown', value: typed, suggestion }])
  })

  test.each<[TestCell, string]>([
    ['31.12.2025', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['31.12.25', '2025-12-31'],
    ['1. mars 2026', '2026-03-01'],
    ['31 December 2025\u00a0', '2025-12-31'],
    [46022, '2025-12-31'],
    [{ xml: '<c s="1"><v>46022</v></c>' }, '2025-12-31'],
    [{ xml: '<c t="d"><v>2025-12-31T00:00:00Z</v></c>' }, '2025-12-31'],
    [{ xml: '<c t="str"><f>TODAY()</f><v>2025-12-31</v></c>' }, '2025-12-31'],
  ])('the date %j is %s', async (typed, day) => {
    sheets = fileOf()
    expect((await first({ plannedDate: typed }))?.after.plannedDate).toBe(day)
  })

  test('days are counted from 1904 where the file says so', async () => {
    sheets = fileOf()
    const row = await first({ plannedDate: { xml: '<c s="1"><v>44560</v></c>' } }, { before: '<workbookPr date1904="1"/>' })
    expect(row?.after.plannedDate).toBe('2025-12-31')
  })

  test.each<[TestCell, string, string]>([
    ['29.02.2025', 'date-impossible', '2025-02-28'],
    ['12/31/2025', 'date-impossible', '2025-12-31'],
    ['Q4 2025', 'date-unknown', '2025-12-31'],
    ['mars 2026', 'date-unknown', '2026-03-31'],
    ['snart', 'date-unknown', ''],
    [{ xml: '<c t="e"><v>#N/A</v></c>' }, 'cell-error', ''],
    [{ xml: '<c><f>A1</f></c>' }, 'formula-empty', ''],
  ])('the date %j is rejected: %s, suggested %s', async (typed, rule, suggestion) => {
    sheets = fileOf()
    const row = await first({ plannedDate: typed })
    expect(row?.row.faults).toMatchObject([{ cell: 'I4', rule, suggestion }])
  })

  test('a blank cell says nothing, «Fjern» takes away, and a date the new status forbids goes with it', async () => {
    sheets = fileOf(filled)
    fill(sheets, 'K-1.2', { justification: null })
    expect(await outcomes(sheets, filled)).toContain('K-1.2 unchanged')
    fill(sheets, 'K-1.2', { justification: 'Fjern' })
    expect((await judged(workbookOf(sheets), filled))[1]?.after).toMatchObject({ justification: '', plannedDate: '2025-12-01' })
    fill(sheets, 'K-1.2', { status: 'Ikke oppfylt', justification: 'Utsatt.', plannedDate: null })
    expect((await judged(workbookOf(sheets), filled))[1]?.after).toMatchObject({ status: 'ikke_oppfylt', plannedDate: '' })
  })

  test('a piece of evidence is changed in place, added, and removed by its word; a row that is gone takes nothing away', async () => {
    sheets = fileOf(filled)
    const piece = { kind: 'test', text: 'Testrapport 14', link: 'https://eksempel.no' }
    sheets.evidence.push([null, 'K-1.1', 'Demonstrasjon', 'Opptak', null])
    const added = { kind: 'demonstrasjon', text: 'Opptak', link: '' }
    expect((await judged(workbookOf(sheets), filled))[0]?.after.evidence).toEqual([piece, added])
    sheets.evidence[1] = [1, 'K-1.1', 'Test eller testrapport', 'Fjern', null]
    expect((await judged(workbookOf(sheets), filled))[0]?.after.evidence).toEqual([added])
    sheets.evidence.splice(1, 2)
    expect(await outcomes(sheets, filled)).toContain('K-1.1 unchanged')
    sheets.evidence.push([null, 'K-1.1', 'Bilde', 'x', 'www.eksempel.no/a'])
    const [row] = await judged(workbookOf(sheets), filled)
    expect(row?.row.faults).toMatchObject([
      { sheet: 'Dokumentasjon', cell: 'C4', rule: 'kind-unknown' },
      { cell: 'E4', rule: 'link-wrong', suggestion: 'https://www.eksempel.no/a' },
    ])
  })

  test('rows deleted, pasted twice, added at the end, and sorted by some of the columns alone', async () => {
    sheets = fileOf()
    fill(sheets, 'K-1.1', { status: 'Oppfylt' })
    sheets.checklist.splice(2, 1)
    sheets.checklist.push([...(sheets.checklist[1] ?? [])])
    expect(await outcomes()).toEqual([
      ...['K-1.1 created', 'K-2.1 unchanged', 'K-2.2 unchanged', 'K-2.3 unchanged', 'K-3.1 unchanged', 'K-1.1 unchanged'],
    ])
    const last = sheets.checklist.at(-1) ?? []
    last[columnOf(sheets.checklist, 'Status')] = 'Ikke oppfylt'
    sheets.checklist.push([null, 'K-9.9', null, null, null, null, 'Oppfylt'], [null, null, null, null, null, null, 'Oppfylt'])
    expect(await outcomes()).toEqual([
      ...[
        'K-1.1 rejected',
        'K-2.1 unchanged',
        'K-2.2 unchanged',
        'K-2.3 unchanged',
        'K-3.1 unchanged',
        'K-1.1 rejected',
        ' not-ours',
        ' not-ours',
      ],
    ])
    sheets = fileOf()
    ;[sheets.checklist[1], sheets.checklist[2]] = [
      ['uid-K-1.1', 'K-1.2'],
      ['uid-K-1.2', 'K-1.1'],
    ]
    expect((await outcomes()).slice(0, 2)).toEqual(['K-1.2 rejected', 'K-1.1 rejected'])
  })

  test('the id column and the hidden sheet may be gone: the code is enough', async () => {
    sheets = fileOf()
    fill(sheets, 'K-2.3', { status: 'Oppfylt' })
    const checklist = sheets.checklist.map((row) => row.slice(1))
    expect(await outcomes({ ...sheets, checklist, technical: {}, marks: [] })).toContain('K-2.3 created')
  })

  test('merged answer cells count for the first row, and it is told', async () => {
    sheets = fileOf()
    await first({ status: 'Oppfylt' })
    fill(sheets, 'K-1.2', { status: null })
    const rows = await judged(workbookOf(sheets, { extra: '<mergeCells><mergeCell ref="G4:G5"/></mergeCells>' }))
    expect(rows[1]?.row.notes).toEqual([{ sheet: 'Sjekkliste', cell: 'G5', note: 'merged' }])
    expect(rows.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['created', 'unchanged'])
  })

  test.each([
    ['another sheet altogether', (file: TestSheets) => ({ ...file, checklist: [['Navn', 'Alder']], technical: {} }), 'checklist.not-ours'],
    [
      'a newer format',
      (file: TestSheets) => ({ ...file, technical: { ...file.technical, format: 'innspill-egenvurdering/2' } }),
      'checklist.newer-format',
    ],
    [
      'no column for the status',
      (file: TestSheets) => ({ ...file, checklist: file.checklist.map((row) => row.map((cell) => (cell === 'Status' ? 'Svar' : cell))) }),
      'checklist.column-missing',
    ],
    ['no rows', (file: TestSheets) => ({ ...file, checklist: file.checklist.slice(0, 1) }), 'checklist.no-rows'],
  ])('%s: refused', async (_, change, code) => {
    await expect(judged(workbookOf(change(fileOf())))).rejects.toEqual(new RuleViolation(code as 'checklist.no-rows', expect.anything()))
  })
})

describe('the file, and the page meanwhile', () => {
  test('what only one side changed is kept; what both changed is somebody’s to choose', async () => {
    const sheets = fileOf(filled)
    fill(sheets, 'K-1.2', { justification: 'Fra filen.', status: 'Delvis oppfylt' })
    const onPage = new Map([...filled, ['K-1.2', stored({ status: 'planlagt', justification: 'Fra siden.', plannedDate: '2026-01-01' })]])
    const bytes = workbookOf(sheets)
    const row = (await judged(bytes, onPage))[1]
    expect(row).toMatchObject({ outcome: 'conflict', conflicts: ['justification'], changed: ['status'] })
    expect(row?.after).toMatchObject({ status: 'delvis_oppfylt', justification: 'Fra siden.', plannedDate: '2026-01-01' })
    const rows = readChecklist(await readChecklistTables(bytes), scale, find)
    for (const [side, justification] of [
      ['file', 'Fra filen.'],
      ['page', 'Fra siden.'],
    ] as const) {
      const choices = { fields: new Map([['K-1.2/justification', side]]), seen: new Map([['K-1.2', row?.seen ?? '']]) }
      expect(judgeRows(scale, rows, onPage, choices)[1]).toMatchObject({
        outcome: 'updated',
        after: { justification, plannedDate: '2026-01-01' },
      })
      const later = new Map([...onPage, ['K-1.2', stored({ status: 'planlagt', justification: 'Enda senere.' })]])
      expect(judgeRows(scale, rows, later, choices)[1]?.outcome).toBe(side === 'file' ? 'conflict' : 'updated')
    }
  })

  test('a file whose marks are gone is taken to have started empty: nothing on the page is overwritten unseen', async () => {
    const sheets = fileOf()
    fill(sheets, 'K-1.1', { status: 'Ikke oppfylt' })
    const rows = await judged(workbookOf({ ...sheets, technical: {}, marks: [] }), filled)
    expect(rows[0]).toMatchObject({ outcome: 'conflict', conflicts: ['status'] })
    expect(rows[1]?.outcome).toBe('unchanged')
  })
})
