import type { Workbook } from 'exceljs'
import { mostEvidence } from '#app/domain/assessment'
import { strengths } from '#app/domain/guideline'
import { sayMoment } from '#app/messages/say-time'
import type { ChecklistBook } from './checklist-file'
import { headingOf } from './checklist-layout'
import { addSheet, heightOf, looks, protect, statusRules, words } from './checklist-looks'

const widths = [34, 124]

/** The first sheet: what the file is, whose word it is, how to fill it in, and what happens then. */
export function addGuidance(workbook: Workbook, book: ChecklistBook): void {
  const sheet = addSheet(workbook, book, book.sheets.guidance, { from: 1, widths, landscape: false })
  const title = sheet.getRow(3).getCell(1)
  sheet.getRow(3).height = 30
  title.value = words(titleOf(book))
  title.style = looks.title
  const { address } = book
  const rows = rowsOf(book)
  rows.forEach(([label, text], index) => {
    const row = sheet.getRow(4 + index)
    const [one, other] = [row.getCell(1), row.getCell(2)]
    if (label !== '') one.value = words(label)
    other.value = text === address ? { text, hyperlink: address } : words(text)
    one.style = looks.label
    other.style = text === address ? looks.link : looks.text
    row.height = heightOf([
      { text: label, width: widths[0] ?? 1 },
      { text, width: widths[1] ?? 1 },
    ])
  })
  sheet.addConditionalFormatting({ ref: `A4:A${3 + rows.length}`, rules: statusRules(book, '$A4') })
  protect(sheet)
}

export function titleOf({ t, product }: ChecklistBook): string {
  return product ? t('workbook.title', { product: product.productName, version: product.productVersion }) : t('workbook.title.template')
}

function rowsOf(book: ChecklistBook): [string, string][] {
  const { t, kind, language, content, scale, version, consultation, exportedAt, declaration, address } = book
  const what =
    kind === 'template'
      ? t('workbook.guidance.what.template', { title: consultation.title, publisher: consultation.publisher })
      : t(`workbook.guidance.what.${kind}`)
  return [
    [t('workbook.guidance.what'), what],
    [t('workbook.guidance.whose'), scale.provenance[language]],
    ...(version.contentStatus === 'demonstration'
      ? [[t('workbook.guidance.wording'), version.provenance[content]] as [string, string]]
      : []),
    ...(kind === 'declaration' ? [] : howToFill(book)),
    ...scale.statuses.map(({ label, description, requires }): [string, string] => [
      label[language],
      `${description[language]}\n${t('workbook.guidance.demands', {
        evidence: t(`assess.demand.${requires.evidence}`),
        justification: t(`assess.demand.${requires.justification}`),
        date: t(`assess.demand.${requires.plannedDate}`),
      })}`,
    ]),
    [t('workbook.guidance.strengths'), strengths.map((one) => `${t(`strength.${one}`)}: ${t(`strength.${one}.meaning`)}.`).join('\n')],
    [t('workbook.guidance.page'), address],
    ...(declaration
      ? ([
          [t('workbook.guidance.number'), declaration.number],
          [t('assess.declared.when'), `${sayMoment(exportedAt, language)}, ${t('assess.declared.by', { name: declaration.declaredBy })}`],
          [t('workbook.guidance.checksum'), declaration.checksum],
        ] satisfies [string, string][])
      : []),
    [t('workbook.guidance.version'), version.number],
    ...(kind === 'assessment'
      ? [[t('workbook.guidance.made'), t('workbook.guidance.made.text', { moment: sayMoment(exportedAt, language) })] as [string, string]]
      : []),
  ]
}

function howToFill({ t, kind, sheets, language, scale }: ChecklistBook): [string, string][] {
  const product = kind === 'template' ? [t('workbook.guidance.fill.product', { sheet: sheets.product })] : []
  const steps = [
    ...product,
    t('workbook.guidance.fill.checklist', { sheet: sheets.checklist, check: headingOf(language, 'check') }),
    t('workbook.guidance.fill.evidence', { sheet: sheets.evidence, most: mostEvidence }),
  ].map((step, index) => `${index + 1}. ${step}`)
  const rules = [
    t('workbook.guidance.fill.note'),
    t('workbook.guidance.fill.limit', { limit: scale.maxLength }),
    t('workbook.guidance.fill.protected'),
  ]
  return [
    [t('workbook.guidance.fill'), [...steps, ...rules].join('\n')],
    [t('workbook.guidance.upload'), t('workbook.guidance.upload.text')],
  ]
}
