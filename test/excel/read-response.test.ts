import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Cell, Workbook } from 'exceljs'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { RuleViolation } from '#app/domain/errors'
import { languages } from '#app/domain/language'
import { readResponseTables } from '#app/excel/response-tables'
import { responseWorkbook } from '#app/excel/response-workbook'
import { aSubject, type Subject } from './checklist-builder'
import { cellAt, columnAt, edited, rowAt, sheetOf } from './edited-workbook'
import { hostileFiles } from './hostile-files'
import { aResponseFile, judged, type Stored, someAnswers } from './response-builder'

let subject: Subject
let answers: Stored
let file: Buffer
beforeAll(async () => {
  subject = await aSubject()
  answers = someAnswers(subject)
  file = await responseWorkbook(aResponseFile(subject, { answers }))
})

const svar = (workbook: Workbook) => sheetOf(workbook, 'Svar')
/** What uploading the file would do after somebody has worked in it. */
const workedIn = async (edit: (workbook: Workbook) => void, stored: Stored = answers) => judged(subject, await edited(file, edit), stored)
const changes = ({ answers: all }: Awaited<ReturnType<typeof judged>>) =>
  all.filter(({ outcome }) => outcome !== 'unchanged').map(({ answer, outcome, fault }) => [answer.itemCode, outcome, fault?.rule ?? ''])

describe('a workbook', () => {
  test.each(languages)('that is uploaded as it was downloaded changes nothing, in %s', async (language) => {
    const result = await judged(subject, await responseWorkbook(aResponseFile(subject, { answers, language })), answers)
    const said = [...answers.values()].reduce((sum, values) => sum + Object.keys(values).length, 0)
    expect(changes(result)).toEqual([])
    const { counts, read } = result
    expect([counts.unchanged, read.missingItems, read.missingQuestions, read.unknownColumns, read.hasNoMarks]).toEqual([
      said,
      [],
      [],
      [],
      false,
    ])
  })

  test('changes nothing whatever is written in it, to the longest', async () => {
    const longest = fc.constantFrom(
      '🦊'.repeat(20_000),
      '\u0000\t',
      '=1+1',
      "'=1",
      '–',
      'Fjern',
      ' innrykk ',
      'a_x0041_b',
      'æøå\nlinje',
      '4.10',
    )
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), longest).filter((one) => one.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 3 }), async ([one = '', two = '', three = '']) => {
        const stored: Stored = new Map<string, Readonly<Record<string, string>>>([
          ['G', { 'generelt.hovedsynspunkt': one }],
          ['R-1.1', { 'rad.kommentar': two, 'rad.niva': 'passe' }],
          ['K-2.3', { 'krav.kommentar': three, 'krav.samme_som': 'R-1.1' }],
        ])
        expect(changes(await judged(subject, await responseWorkbook(aResponseFile(subject, { answers: stored })), stored))).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  test('can be read by others: what it says stands where its headings say', async () => {
    const rows = (await readSheet(file, 'Svar', { trim: false })) as unknown[][]
    const heading = (rows[2] ?? []).indexOf('Kommentar til rådet / Kommentar til kravet')
    const texts = new Map(rows.slice(3).map((row) => [row[1], row[heading]]))
    const written = subject.draft.items.flatMap(({ code, kind }) => {
      const text = answers.get(code)?.[kind === 'recommendation' ? 'rad.kommentar' : 'krav.kommentar']
      return text === undefined ? [] : [[code, text] as const]
    })
    expect(written.length).toBeGreaterThan(10)
    for (const [code, text] of written) expect(texts.get(code)).toBe(text)
  })

  test('that LibreOffice has opened and saved changes nothing', async ({ skip }) => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    } catch {
      skip('LibreOffice is not on this machine, so no file of its making was read')
    }
    const folder = mkdtempSync(join(tmpdir(), 'innspill-libreoffice-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'svar.xlsx'), file)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const options = ['--headless', profile, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved')]
    await promisify(execFile)('soffice', [...options, join(folder, 'svar.xlsx')], { timeout: 90_000 })
    const result = await judged(subject, readFileSync(join(folder, 'saved', 'svar.xlsx')), answers)
    expect(changes(result)).toEqual([])
    expect(result.read.hasNoMarks).toBe(false)
  }, 120_000)
})

describe('people’s own ways with a workbook', () => {
  const untouched: [string, (workbook: Workbook) => void][] = [
    ['sorted backwards', (workbook) => swapRows(workbook, (rows) => rows.reverse())],
    ['hidden and filtered', hideRows],
    ['with rows deleted', (workbook) => svar(workbook).spliceRows(10, 3)],
    ['with columns moved', (workbook) => swapColumns(workbook, 7, 14)],
    ['with a column of notes of their own', (workbook) => put(svar(workbook).getCell('AA3'), 'Våre notater')],
    ['with sheets called otherwise', (workbook) => Object.assign(svar(workbook), { name: 'Ark 1' })],
    ['with the general sheet deleted', (workbook) => workbook.removeWorksheet('Generelt')],
    ['without what is hidden', (workbook) => workbook.removeWorksheet('_innspill')],
    ['without the hidden column', withoutIds],
    ['with a row pasted in again', (workbook) => copyRow(workbook, 5, 120)],
  ]
  test.each(untouched)('%s: changes nothing', async (_, edit) => {
    const result = await workedIn(edit)
    expect(changes(result)).toEqual([])
    expect(result.counts.unchanged).toBeGreaterThan(50)
  })

  test('what is not there is told of, and stays', async () => {
    const rows = await workedIn((workbook) => svar(workbook).spliceRows(rowAt(svar(workbook), 'R-1.1'), 1))
    expect([rows.read.missingItems, rows.edits]).toEqual([['R-1.1'], []])
    const column = await workedIn((workbook) =>
      put(
        svar(workbook)
          .getRow(3)
          .getCell(columnAt(svar(workbook), 'Råd: Begrunnelse')),
        'Hvorfor',
      ),
    )
    expect([column.read.missingQuestions, column.read.unknownColumns, column.edits]).toEqual([['rad.begrunnelse'], ['Hvorfor'], []])
    expect((await workedIn((workbook) => workbook.removeWorksheet('_innspill'))).read.hasNoMarks).toBe(true)
  })

  test('a row typed by hand is read by its code; one of no item is told at its cell', async () => {
    const result = await workedIn(
      (workbook) => {
        const sheet = svar(workbook)
        const comment = columnAt(sheet, 'Kommentar')
        sheet.spliceRows(rowAt(sheet, 'K-8.1'), 1)
        for (const [row, code] of [
          [110, 'k-8.1 '],
          [111, 'K-99.1'],
          [112, null],
        ] as const) {
          sheet.getRow(row).getCell(2).value = code
          sheet.getRow(row).getCell(comment).value = 'Skrevet for hånd'
        }
      },
      new Map([...answers].filter(([code]) => code !== 'K-8.1')),
    )
    expect(changes(result)).toEqual([
      ['K-8.1', 'created', ''],
      ['', 'rejected', 'item-unknown'],
      ['', 'rejected', 'item-unknown'],
    ])
  })

  test('two rows that say different things are not believed, and neither is a row of two parts', async () => {
    const twice = await workedIn((workbook) => {
      copyRow(workbook, rowAt(svar(workbook), 'R-1.1'), 120)
      svar(workbook)
        .getRow(120)
        .getCell(columnAt(svar(workbook), 'Kommentar')).value = 'En annen tekst'
      cellAt(svar(workbook), 'R-1.1', 'Kommentar').value = 'Én tekst'
    })
    expect(changes(twice)).toEqual([
      ['R-1.1', 'rejected', 'twice'],
      ['R-1.1', 'rejected', 'twice'],
    ])
    const mixed = await workedIn((workbook) => {
      const sheet = svar(workbook)
      const [one, other] = [rowAt(sheet, 'R-1.1'), rowAt(sheet, 'R-1.2')]
      swap(sheet.getCell(one, 1), sheet.getCell(other, 1))
    })
    expect(new Set(changes(mixed).map(([, outcome, rule]) => `${outcome} ${rule}`))).toEqual(new Set(['rejected ids-disagree']))
  })

  test.each([
    ['ingen merknad', 'Har dere innspill', 'created', ''],
    [' INGEN  MERKNAD ', 'Har dere innspill', 'created', ''],
    ['Inkje merknad', 'Har dere innspill', 'rejected', 'choice-unknown'],
    ['no-remarks', 'Har dere innspill', 'created', ''],
    ['samme som K-2.3', 'Samme svar som', 'created', ''],
    ['K-99.1', 'Samme svar som', 'rejected', 'same-as-unknown'],
    ['R-1.1', 'Samme svar som', 'rejected', 'same-as-itself'],
    ['Stor', 'Krav: Hvor stor kostnad', 'rejected', 'not-asked'],
    ['–', 'Kommentar', undefined, undefined],
    ['x'.repeat(20_001), 'Kommentar', 'rejected', 'too-long'],
  ])('«%.20s» in «%s» is %s %s', async (typed, heading, outcome, rule) => {
    const stored: Stored = new Map([['K-2.3', { 'krav.kommentar': 'Noe' }]])
    const bytes = await responseWorkbook(aResponseFile(subject, { answers: stored }))
    const changed = await edited(bytes, (workbook) => put(cellAt(svar(workbook), 'R-1.1', heading), typed))
    const [first] = changes(await judged(subject, changed, stored))
    expect(first?.slice(1)).toEqual(outcome === undefined ? undefined : [outcome, rule])
  })

  test('formulas, errors and merged cells each get their own answer', async () => {
    const empty = await responseWorkbook(aResponseFile(subject))
    const changed = await edited(empty, (workbook) => {
      const sheet = svar(workbook)
      cellAt(sheet, 'R-1.1', 'Kommentar').value = { formula: 'A1&"x"', result: 'Regnet ut' } as never
      cellAt(sheet, 'R-1.2', 'Kommentar').value = { error: '#N/A' } as never
      cellAt(sheet, 'R-1.3', 'Kommentar').value = { formula: 'A1' } as never
    })
    const result = await judged(subject, changed, new Map())
    const found = new Map(result.answers.map((one) => [one.answer.itemCode, one]))
    expect(found.get('R-1.1')).toMatchObject({ notes: ['formula'], after: 'Regnet ut' })
    expect(found.get('R-1.2')?.fault?.rule).toBe('cell-error')
    expect(found.get('R-1.3')?.fault?.rule).toBe('formula-empty')
    const joined = await edited(empty, (workbook) => {
      const sheet = svar(workbook)
      const column = columnAt(sheet, 'Kommentar')
      cellAt(sheet, 'R-1.1', 'Kommentar').value = 'Gjelder begge'
      sheet.mergeCells(rowAt(sheet, 'R-1.1'), column, rowAt(sheet, 'R-1.2'), column)
    })
    const merged = await judged(subject, joined, new Map())
    expect(merged.answers).toMatchObject([{ answer: { itemCode: 'R-1.1' }, notes: ['merged'], after: 'Gjelder begge' }])
  })

  test('a text too long for its cell is kept, and told of when somebody changes what is left of it', async () => {
    const stored: Stored = new Map([['R-1.1', { 'rad.kommentar': '🦊'.repeat(18_000) }]])
    const bytes = await responseWorkbook(aResponseFile(subject, { answers: stored }))
    const changed = await edited(bytes, (workbook) => put(cellAt(svar(workbook), 'R-1.1', 'Kommentar'), 'Kortere'))
    expect(changes(await judged(subject, changed, stored))).toEqual([['R-1.1', 'rejected', 'shortened']])
  })

  test('one cell that is changed is told at that cell, or harmless', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 78 }),
        fc.integer({ min: 1, max: 19 }),
        fc.constantFrom('x', '', '–', '12', 'R-1.1'),
        async (row, column, text) => {
          const result = await workedIn((workbook) => put(svar(workbook).getRow(row).getCell(column), text === '' ? null : text))
          const own = new Set(subject.draft.items.map(({ code }) => code).slice(row - 4, row - 3))
          for (const { answer, outcome } of result.answers) {
            if (outcome === 'unchanged') continue
            expect([answer.at.cell.replace(/\D/g, ''), own.has(answer.itemCode) || outcome === 'rejected']).toEqual([String(row), true])
          }
        },
      ),
      { numRuns: 5 },
    )
  })
})

describe('a hostile file', () => {
  test.each(hostileFiles.map(({ name, bytes }) => [name, bytes] as const))('%s is refused by a rule', async (_, bytes) => {
    const refused = await readResponseTables(bytes(), subject.draft.questions).then(
      () => null,
      (error: unknown) => error,
    )
    if (refused !== null) expect(refused).toBeInstanceOf(RuleViolation)
  })
})

const put = (cell: Cell, value: string | null) => Object.assign(cell, { value })

function swap(one: Cell, other: Cell): void {
  const { value } = one
  one.value = other.value
  other.value = value
}

function hideRows(workbook: Workbook): void {
  for (const row of [5, 6, 7]) svar(workbook).getRow(row).hidden = true
}

function withoutIds(workbook: Workbook): void {
  for (let row = 4; row <= 78; row++) svar(workbook).getCell(row, 1).value = null
}

type Values = { [column: number]: unknown }

function swapRows(workbook: Workbook, order: (rows: Values[]) => Values[]): void {
  const sheet = svar(workbook)
  const rows: Values[] = []
  for (let row = 4; row <= 78; row++) rows.push(Object.assign({}, sheet.getRow(row).values))
  order(rows).forEach((values, at) => {
    for (let column = 1; column <= 19; column++) sheet.getRow(4 + at).getCell(column).value = (values[column] ?? null) as never
  })
}

function swapColumns(workbook: Workbook, one: number, other: number): void {
  const sheet = svar(workbook)
  for (let row = 3; row <= 78; row++) {
    const [a, b] = [sheet.getRow(row).getCell(one), sheet.getRow(row).getCell(other)]
    swap(a, b)
  }
}

function copyRow(workbook: Workbook, from: number, to: number): void {
  const sheet = svar(workbook)
  for (let column = 1; column <= 19; column++) sheet.getRow(to).getCell(column).value = sheet.getRow(from).getCell(column).value
}
