import type { Writable } from 'node:stream'
import type { AssessmentResult } from '#app/domain/assessment-result'
import type { Share } from '#app/domain/comparison'
import type { Strength } from '#app/domain/guideline'
import type { Language } from '#app/domain/language'
import { type T, translatorOf } from '#app/messages/registry'
import { sayMoment } from '#app/messages/say-time'
import { type CellValue, cellText, excelDay } from './cell'
import type { Column } from './column'
import { Sheet } from './sheet'

interface Product {
  readonly number: string
  readonly vendor: string
  readonly organisationNumber: string
  readonly name: string
  readonly version: string
  readonly type: string
  readonly declaredOn: string
  readonly guideline: string
  readonly marks: readonly string[]
  readonly figures: AssessmentResult
}

interface Row {
  readonly code: string
  readonly title: string
  readonly strength: Strength
  readonly chapter: number
  readonly differs: boolean
  readonly cells: readonly {
    readonly label: string
    readonly plannedDate: string
    readonly moves: number
    readonly justification: string
    readonly change: string
    readonly evidence: readonly { readonly kind: string; readonly words: string; readonly link: string }[]
  }[]
}

/** A comparison as the page shows it: products in the order chosen, rows as they are sorted there. */
export interface ComparisonWorkbook {
  readonly language: Language
  /** UTC instant. */
  readonly exportedAt: string
  /** Of the page it was taken from. */
  readonly address: string
  readonly provenance: string
  readonly guideline: string
  readonly products: readonly Product[]
  readonly unmet: readonly Row[]
  readonly others: readonly { readonly number: number; readonly title: string; readonly rows: readonly Row[] }[]
  readonly perChapter: readonly { readonly number: number; readonly title: string; readonly shares: readonly Share[] }[]
}

/** Writes the comparison to the stream as a workbook, and ends the stream. Statuses are words; texts are text, whatever they begin with. */
export async function writeComparisonWorkbook(stream: Writable, comparison: ComparisonWorkbook): Promise<void> {
  const { default: excel } = await import('exceljs')
  const t = translatorOf(comparison.language)
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true, zip: { zlib: { level: 6 } } })
  workbook.creator = t('frame.product')
  workbook.lastModifiedBy = t('frame.product')
  workbook.title = t('compare.title')
  const put = (name: string, columns: readonly Column[], rows: readonly (readonly CellValue[])[], frozen = 1) => {
    const sheet = new Sheet(workbook, name, columns, { frozen })
    for (const row of rows) sheet.add(row.map((value) => (typeof value === 'string' ? cellText(value) : value)))
    sheet.commit()
  }
  put(t('export.sheet.read-me'), readMeColumns(t), readMe(t, comparison))
  put(
    t('compare.sheet.products'),
    productColumns(t),
    comparison.products.map((product) => productRow(product)),
  )
  const rows = [...comparison.unmet, ...comparison.others.flatMap((chapter) => chapter.rows)]
  put(
    t('compare.sheet.comparison'),
    rowColumns(t, comparison),
    rows.map((row) => rowOf(t, row)),
    2,
  )
  put(
    t('compare.sheet.details'),
    detailColumns(t),
    rows.flatMap((row) => detailsOf(t, comparison, row)),
    2,
  )
  put(t('compare.chapters'), chapterColumns(t), chapterRows(comparison), 2)
  const meta = new Sheet(workbook, '_meta', metaColumns, { state: 'veryHidden' })
  for (const row of metaRows(comparison)) meta.add(row)
  meta.commit()
  await workbook.commit()
}

function readMeColumns(t: T): Column[] {
  return [
    { heading: t('export.read-me.subject'), width: 30, look: 'text' },
    { heading: t('export.read-me.explanation'), width: 110, look: 'long' },
  ]
}

function readMe(t: T, { provenance, exportedAt, language, address, guideline }: ComparisonWorkbook): CellValue[][] {
  return [
    [
      t('export.read-me.what'),
      t('compare.read-me.what', {
        products: t('compare.sheet.products'),
        comparison: t('compare.sheet.comparison'),
        details: t('compare.sheet.details'),
        chapters: t('compare.chapters'),
      }),
    ],
    [t('compare.read-me.whose'), provenance],
    [t('export.read-me.page'), address],
    [t('export.read-me.when'), t('compare.read-me.when', { moment: sayMoment(exportedAt, language) })],
    [t('compare.guideline'), t('compare.read-me.guideline', { version: guideline })],
    [t('compare.read-me.figures'), t('compare.read-me.figures.text')],
    [t('compare.sheet.comparison'), t('compare.read-me.order')],
    [t('compare.read-me.moves'), t('compare.read-me.moves.text')],
  ]
}

function productColumns(t: T): Column[] {
  const column = (heading: string, width: number, look: Column['look'] = 'text'): Column => ({ heading, width, look })
  return [
    column(t('assess.number'), 20, 'code'),
    column(t('assess.product.name'), 28),
    column(t('assess.product.version'), 12, 'code'),
    column(t('assess.product.type'), 22),
    column(t('assess.product.vendor'), 28),
    column(t('compare.organisation-number'), 16, 'code'),
    column(t('assess.declared.when'), 13, 'day'),
    column(t('compare.guideline'), 18, 'code'),
    column(t('compare.sheet.must-met'), 14, 'number'),
    column(t('compare.sheet.must-applicable'), 16, 'number'),
    column(t('compare.sheet.score'), 16, 'percent'),
    column(t('compare.sheet.coverage'), 16, 'percent'),
    column(t('compare.sheet.assessed'), 12, 'number'),
    column(t('compare.sheet.total'), 12, 'number'),
    column(t('compare.sheet.not-relevant'), 14, 'number'),
    column(t('compare.age'), 50, 'long'),
  ]
}

function productRow({ figures, ...product }: Product): CellValue[] {
  return [
    ...[product.number, product.name, product.version, product.type, product.vendor, product.organisationNumber],
    excelDay(product.declaredOn),
    product.guideline,
    ...[figures.mustMet, figures.mustApplicable, figures.scorePercent, figures.coveragePercent, figures.assessed, figures.total],
    figures.notRelevant,
    product.marks.join('\n'),
  ]
}

function rowColumns(t: T, { products }: ComparisonWorkbook): Column[] {
  const name = ({ name: product, version }: Product) => t('assess.of', { product, version })
  return [
    { heading: t('kind.requirement'), width: 9, look: 'code' },
    { heading: t('compare.sheet.title'), width: 44, look: 'long' },
    { heading: t('assess.filter.strength'), width: 9, look: 'text' },
    { heading: t('assess.filter.chapter'), width: 9, look: 'number' },
    { heading: t('compare.sheet.differs'), width: 9, look: 'text' },
    ...products.flatMap((product): Column[] => [
      { heading: cellText(name(product)), width: 22, look: 'text' },
      { heading: `${t('assess.planned')}: ${cellText(name(product))}`, width: 13, look: 'day' },
      { heading: `${t('compare.sheet.moved')}: ${cellText(name(product))}`, width: 10, look: 'number' },
    ]),
  ]
}

function rowOf(t: T, { code, title, strength, chapter, differs, cells }: Row): CellValue[] {
  return [
    ...[code, title, t(`strength.${strength}`), chapter, t(differs ? 'compare.yes' : 'compare.no')],
    ...cells.flatMap(({ label, plannedDate, moves, change }) => [
      change === 'material' ? `${label} (${t('compare.other-wording')})` : label,
      excelDay(plannedDate),
      plannedDate === '' ? null : moves,
    ]),
  ]
}

function detailColumns(t: T): Column[] {
  return [
    { heading: t('kind.requirement'), width: 9, look: 'code' },
    { heading: t('assess.product.name'), width: 28, look: 'text' },
    { heading: t('assess.product.version'), width: 12, look: 'code' },
    { heading: t('assess.status'), width: 16, look: 'text' },
    { heading: t('assess.evidence.kind'), width: 22, look: 'text' },
    { heading: t('compare.sheet.text'), width: 70, look: 'long' },
    { heading: t('compare.sheet.link'), width: 50, look: 'text' },
  ]
}

/** A row for each justification and each piece of evidence; addresses are text, never links. */
function detailsOf(t: T, { products }: ComparisonWorkbook, { code, cells }: Row): CellValue[][] {
  return cells.flatMap(({ label, justification, evidence }, i) => {
    const lead = [code, products[i]?.name ?? '', products[i]?.version ?? '', label]
    return [
      ...(justification === '' ? [] : [[...lead, t('assess.justification'), justification, null]]),
      ...evidence.map(({ kind, words, link }) => [...lead, kind, words, link === '' ? null : link]),
    ]
  })
}

function chapterColumns(t: T): Column[] {
  return [
    { heading: t('assess.filter.chapter'), width: 9, look: 'number' },
    { heading: t('compare.sheet.title'), width: 44, look: 'long' },
    { heading: t('assess.product.name'), width: 28, look: 'text' },
    { heading: t('assess.product.version'), width: 12, look: 'code' },
    { heading: t('compare.sheet.must-met'), width: 14, look: 'number' },
    { heading: t('compare.sheet.must-applicable'), width: 16, look: 'number' },
    { heading: t('compare.sheet.met'), width: 14, look: 'number' },
    { heading: t('compare.sheet.applicable'), width: 16, look: 'number' },
    { heading: t('compare.sheet.assessed'), width: 12, look: 'number' },
    { heading: t('compare.sheet.total'), width: 12, look: 'number' },
  ]
}

function chapterRows({ products, perChapter }: ComparisonWorkbook): CellValue[][] {
  return perChapter.flatMap(({ number, title, shares }) =>
    shares.map(({ mustMet, mustApplicable, met, applicable, assessed, total }, i) => [
      ...[number, title, products[i]?.name ?? '', products[i]?.version ?? ''],
      ...[mustMet, mustApplicable, met, applicable, assessed, total],
    ]),
  )
}

const metaColumns = [
  { heading: 'key', width: 24, look: 'text' },
  { heading: 'value', width: 80, look: 'text' },
] as const

function metaRows({ language, exportedAt, guideline, products }: ComparisonWorkbook): CellValue[][] {
  return [
    ['format', 'innspill-comparison'],
    ['formatVersion', 1],
    ['language', language],
    ['exportedAt', exportedAt],
    ['guidelineVersionNumber', guideline],
    ['declarations', products.map(({ number }) => number).join(' ')],
  ]
}
