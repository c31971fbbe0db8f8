import type { CellFormulaValue, Workbook, Worksheet } from 'exceljs'
import { type AssessmentResult, countStatuses, resultOf } from '#app/domain/assessment-result'
import { applies, isMet } from '#app/domain/assessment-scale'
import { strengths } from '#app/domain/guideline'
import type { ChecklistBook } from './checklist-file'
import { addSheet, type Look, looks, protect, toneStyle, words } from './checklist-looks'
import { cellIn, columnName, live, textFormula } from './formula'

type Value = string | number | CellFormulaValue

/** Where the table of counts begins: the first status stands in column C. */
const firstStatus = 2

/** The result, reckoned by the sheet itself as the checklist is filled in; the cached figures are `resultOf`'s. */
export function addSummary(workbook: Workbook, book: ChecklistBook): void {
  const { sheets, scale, t } = book
  const widths = [46, 19, ...scale.statuses.map(() => 15), 10]
  const sheet = addSheet(workbook, book, sheets.summary, { from: 1, widths })
  sheet.views = [{ state: 'frozen', ySplit: 2, showGridLines: false }]
  sheet.pageSetup.printTitlesRow = '1:2'
  const rows = book.requirements.map(({ code, strength, chapter }) => ({ code, strength, chapter, status: book.lineOf(code).status }))
  const result = resultOf(scale, rows)
  const at = placesOf(book)

  put(sheet, at.figures, [[t('workbook.summary.figures'), 'head']])
  for (let column = 2; column <= widths.length; column++) sheet.getRow(at.figures).getCell(column).style = looks.head
  figureRows(book, at, result).forEach((cells, index) => {
    put(sheet, at.figures + 1 + index, cells)
    for (let column = cells.length + 1; column <= widths.length; column++)
      sheet.getRow(at.figures + 1 + index).getCell(column).style = looks.formula
  })
  countRows(book, at, countStatuses(rows)).forEach((cells, index) => {
    put(sheet, at.counts + index, cells)
  })
  basisRows(book, at, result).forEach((cells, index) => {
    put(sheet, at.basis + index, cells)
  })
  chapterRows(book, at, rows).forEach((cells, index) => {
    put(sheet, at.chapters + index, cells)
  })
  const explained = sheet.getRow(at.explained)
  explained.getCell(1).value = t('assess.result.formula.text')
  explained.getCell(1).style = { alignment: { vertical: 'top' } }
  sheet.addConditionalFormatting({
    ref: `B${at.figures + 1}:${columnName(widths.length - 1)}${at.figures + 1}`,
    rules: [
      { type: 'expression', priority: 1, formulae: [`$B$${at.of.mustUnmet}>0`], style: toneStyle('missing') },
      { type: 'expression', priority: 2, formulae: [`$B$${at.of.mustApplicable}>0`], style: toneStyle('ready') },
    ],
  })
  protect(sheet)
}

const basisKeys = [
  'total',
  'assessed',
  'mustApplicable',
  'mustMet',
  'mustUnmet',
  'notRelevant',
  'mustNotRelevant',
  'weighedPoints',
  'weight',
] as const
type BasisKey = (typeof basisKeys)[number]

/** The rows where things stand, so that formulas can refer to each other. */
function placesOf({ scale, requirements }: ChecklistBook) {
  const figures = 3
  const counts = figures + 8
  const basis = counts + strengths.length + 4
  const chapters = basis + basisKeys.length + 2
  const numbers = new Set(requirements.map(({ chapter }) => chapter)).size
  const last = firstStatus + scale.statuses.length - 1
  return {
    ...{ figures, counts, basis, chapters },
    explained: chapters + numbers + 2,
    points: counts + strengths.length + 2,
    sum: columnName(last + 1),
    rowOf: (strength: (typeof strengths)[number]) => counts + 1 + strengths.indexOf(strength),
    columnOf: (status: string) => columnName(firstStatus + scale.statuses.findIndex(({ code }) => code === status)),
    of: Object.fromEntries(basisKeys.map((key, index) => [key, basis + 1 + index])) as Record<BasisKey, number>,
  }
}
type Places = ReturnType<typeof placesOf>
type Cell = readonly [Value, Look]

function put(sheet: Worksheet, number: number, cells: readonly Cell[]): void {
  const row = sheet.getRow(number)
  cells.forEach(([value, look], index) => {
    const cell = row.getCell(index + 1)
    cell.style = looks[look]
    if (value !== '') cell.value = typeof value === 'string' ? words(value) : value
  })
}

/** The three figures together, in words; the score never without the mandatory requirements that are not met. */
function figureRows({ t, scale }: ChecklistBook, at: Places, result: AssessmentResult): Cell[][] {
  const cell = (key: BasisKey) => `$B$${at.of[key]}`
  const shown = (key: BasisKey) => cellIn(cell(key))
  const percent = (part: string, whole: string) => `INT(1000*${part}/${whole}+0.5)/10`
  const share = (part: BasisKey, whole: string) => cellIn(`IF(${whole}=0,0,${percent(cell(part), whole)})`)
  const { mustApplicable, mustMet, mustUnmet, isProvisional, total, assessed, mustNotRelevant } = result
  const mustTotal = `(${cell('mustApplicable')}+${cell('mustNotRelevant')})`
  const provisional = ` (${t('assess.result.provisional-short')})`
  const isAll = `${cell('assessed')}=${cell('total')}`

  const verdict =
    mustUnmet > 0
      ? t('workbook.summary.unmet', { n: mustUnmet })
      : t(mustApplicable > 0 ? 'assess.result.all-must' : 'assess.result.none-must')
  const verdictFormula = `IF(${cell('mustUnmet')}>0,${textFormula(t('workbook.summary.unmet', { n: shown('mustUnmet') }))},IF(${cell('mustApplicable')}>0,${textFormula(t('assess.result.all-must'))},${textFormula(t('assess.result.none-must'))}))`
  const score =
    result.scorePercent === null
      ? t('assess.result.no-score')
      : t('workbook.summary.score.text', { percent: result.scorePercent, unmet: mustUnmet }) + (isProvisional ? provisional : '')
  const scoreText = textFormula(
    t('workbook.summary.score.text', { percent: cellIn(percent(cell('weighedPoints'), cell('weight'))), unmet: shown('mustUnmet') }),
  )
  const scoreFormula = `IF(${cell('weight')}=0,${textFormula(t('assess.result.no-score'))},${scoreText}&IF(${isAll},"",${textFormula(provisional)}))`
  const coverage = t('workbook.summary.coverage.text', { percent: result.coveragePercent ?? 0, done: assessed, total })
  const coverageFormula = textFormula(
    t('workbook.summary.coverage.text', { percent: share('assessed', cell('total')), done: shown('assessed'), total: shown('total') }),
  )
  const whole = isProvisional ? t('workbook.summary.provisional.yes', { n: total - assessed }) : t('workbook.summary.provisional.no')
  const wholeFormula = `IF(${isAll},${textFormula(t('workbook.summary.provisional.no'))},${textFormula(
    t('workbook.summary.provisional.yes', { n: cellIn(`(${cell('total')}-${cell('assessed')})`) }),
  )})`
  const high = ` ${t('workbook.summary.high-share')}`
  const notRelevant =
    t('workbook.summary.not-relevant.text', { n: result.notRelevant, must: mustNotRelevant, percent: result.mustNotRelevantPercent ?? 0 }) +
    (result.isShareNotRelevantHigh ? high : '')
  const notRelevantFormula = `${textFormula(
    t('workbook.summary.not-relevant.text', {
      n: shown('notRelevant'),
      must: shown('mustNotRelevant'),
      percent: share('mustNotRelevant', mustTotal),
    }),
  )}&IF(${mustTotal}=0,"",IF(100*${cell('mustNotRelevant')}/${mustTotal}>${scale.highShareNotRelevant},${textFormula(high)},""))`
  const of = textFormula(t('workbook.summary.of', { met: shown('mustMet'), all: shown('mustApplicable') }))
  return [
    [
      [t('workbook.summary.must'), 'label'],
      [live(of, t('workbook.summary.of', { met: mustMet, all: mustApplicable })), 'figure'],
      [live(verdictFormula, verdict), 'figure'],
    ],
    [
      [t('workbook.summary.score'), 'label'],
      [live(scoreFormula, score), 'figure'],
    ],
    [
      [t('workbook.summary.coverage'), 'label'],
      [live(coverageFormula, coverage), 'figure'],
    ],
    [
      [t('workbook.summary.provisional'), 'label'],
      [live(wholeFormula, whole), 'figure'],
    ],
    [
      [t('workbook.summary.not-relevant'), 'label'],
      [live(notRelevantFormula, notRelevant), 'figure'],
    ],
  ]
}

/** How many of each strength have each status. What is none of the words in the list is not assessed. */
function countRows(book: ChecklistBook, at: Places, counts: ReadonlyMap<string, number>): Cell[][] {
  const { t, scale, language } = book
  const head: Cell[] = [
    [t('assess.result.counts'), 'head'],
    [t('assess.result.formula.weights'), 'head'],
    ...scale.statuses.map(({ label }): Cell => [label[language], 'head']),
    [t('assess.result.sum'), 'head'],
  ]
  const rows = strengths.map((strength): Cell[] => {
    const row = at.rowOf(strength)
    const of = (status: string) => counts.get(`${strength} ${status}`) ?? 0
    const all = scale.statuses.reduce((sum, { code }) => sum + of(code), 0)
    return [
      [book.strengthLabel(strength), 'label'],
      [scale.weights[strength], 'number'],
      ...countCells(book, at, row, `${book.range('strength')},$A${row}`, of),
      [live(`COUNTIFS(${book.range('strength')},$A${row})`, all), 'number'],
    ]
  })
  const sums = [...scale.statuses.map(({ code }) => code), null].map((status, index): Cell => {
    const column = columnName(firstStatus + index)
    const sum = strengths.reduce((so, strength) => so + (status === null ? 0 : (counts.get(`${strength} ${status}`) ?? 0)), 0)
    const all = [...counts.values()].reduce((so, n) => so + n, 0)
    return [live(`SUM(${column}${at.counts + 1}:${column}${at.counts + strengths.length})`, status === null ? all : sum), 'number']
  })
  const points = scale.statuses.map(({ points: own }): Cell => [own ?? t('assess.result.formula.left-out'), 'number'])
  return [
    head,
    ...rows,
    [[t('assess.result.sum'), 'label'], ['', 'formula'], ...sums],
    [[t('assess.result.formula.points'), 'label'], ['', 'formula'], ...points, ['', 'formula']],
  ]
}

/** One count for each status among the rows that meet the criteria. */
function countCells({ scale, range }: ChecklistBook, at: Places, row: number, criteria: string, of: (status: string) => number): Cell[] {
  const head = (status: string) => `${at.columnOf(status)}$${at.counts}`
  return scale.statuses.map(({ code }): Cell => {
    const others = scale.statuses.filter((other) => other.code !== scale.unassessed).map((other) => `${at.columnOf(other.code)}${row}`)
    const formula =
      code === scale.unassessed ? `COUNTIFS(${criteria})-${others.join('-')}` : `COUNTIFS(${criteria},${range('status')},${head(code)})`
    return [live(formula, of(code)), 'number']
  })
}

function basisRows(book: ChecklistBook, at: Places, result: AssessmentResult): Cell[][] {
  const { t, scale } = book
  const codes = scale.statuses.map(({ code }) => code)
  const must = (codesOf: readonly string[]) => codesOf.map((code) => `${at.columnOf(code)}${at.rowOf('must')}`).join('+') || '0'
  const all = (codesOf: readonly string[]) =>
    codesOf.map((code) => `${at.columnOf(code)}${at.counts + strengths.length + 1}`).join('+') || '0'
  const weighed = (code: string) => {
    const rows = (column: string) => `${column}${at.counts + 1}:${column}${at.counts + strengths.length}`
    return `SUMPRODUCT(${rows('B')},${rows(at.columnOf(code))})`
  }
  const relevant = codes.filter((code) => applies(scale, code))
  const irrelevant = codes.filter((code) => !applies(scale, code))
  const met = codes.filter((code) => isMet(scale, code))
  const formulas: Record<BasisKey, string> = {
    total: all(codes),
    assessed: all(codes.filter((code) => code !== scale.unassessed)),
    mustApplicable: must(relevant),
    mustMet: must(met),
    mustUnmet: `B${at.of.mustApplicable}-B${at.of.mustMet}`,
    notRelevant: all(irrelevant),
    mustNotRelevant: must(irrelevant),
    weighedPoints: relevant.map((code) => `${weighed(code)}*${at.columnOf(code)}${at.points}`).join('+') || '0',
    weight: relevant.map(weighed).join('+') || '0',
  }
  return [
    [
      [t('workbook.summary.basis'), 'head'],
      ['', 'head'],
    ],
    ...basisKeys.map((key): Cell[] => [
      [t(`workbook.summary.basis.${key}`), 'label'],
      [live(formulas[key], result[key]), 'number'],
    ]),
  ]
}

type SummaryRow = { readonly chapter: number; readonly strength: (typeof strengths)[number]; readonly status: string }

function chapterRows(book: ChecklistBook, at: Places, rows: readonly SummaryRow[]): Cell[][] {
  const { t, scale, language } = book
  const head: Cell[] = [
    [t('workbook.summary.chapters'), 'head'],
    [t('workbook.summary.must-met'), 'head'],
    ...scale.statuses.map(({ label }): Cell => [label[language], 'head']),
    [t('assess.result.sum'), 'head'],
  ]
  const chapters = [...new Set(rows.map(({ chapter }) => chapter))]
  return [
    head,
    ...chapters.map((chapter, index): Cell[] => {
      const row = at.chapters + 1 + index
      const own = rows.filter((one) => one.chapter === chapter)
      const must = own.filter(({ strength }) => strength === 'must')
      const among = `${book.range('chapter')},$A${row}`
      const mustWith = (wanted: (code: string) => boolean) =>
        scale.statuses
          .filter(({ code }) => wanted(code))
          .map(
            ({ code }) =>
              `COUNTIFS(${among},${book.range('strength')},$A$${at.rowOf('must')},${book.range('status')},${at.columnOf(code)}$${at.counts})`,
          )
          .join('+') || '0'
      const allMust = `COUNTIFS(${among},${book.range('strength')},$A$${at.rowOf('must')})`
      const met = cellIn(`(${mustWith((code) => isMet(scale, code))})`)
      const applicable = cellIn(`(${allMust}-(${mustWith((code) => !applies(scale, code))}))`)
      const shown = t('workbook.summary.of', {
        met: must.filter(({ status }) => isMet(scale, status)).length,
        all: must.filter(({ status }) => applies(scale, status)).length,
      })
      return [
        [book.chapterLabel(chapter), 'label'],
        [live(textFormula(t('workbook.summary.of', { met, all: applicable })), shown), 'formula'],
        ...countCells(book, at, row, among, (code) => own.filter(({ status }) => status === code).length),
        [live(`COUNTIFS(${among})`, own.length), 'number'],
      ]
    }),
  ]
}
