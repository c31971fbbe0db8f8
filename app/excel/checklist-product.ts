import type { Workbook } from 'exceljs'
import type { ChecklistBook } from './checklist-file'
import { headRow, type ProductField, productFields } from './checklist-layout'
import { named } from './checklist-lists'
import { addSheet, allow, excelDay, looks, protect, words } from './checklist-looks'

/** What is assessed. Only a template leaves it open: of an assessment the page knows. */
export function addProduct(workbook: Workbook, book: ChecklistBook): void {
  const { t, sheets, product, kind } = book
  const sheet = addSheet(workbook, book, sheets.product, { from: 2, widths: [16, 34, 48, 92], landscape: false })
  const head = sheet.getRow(headRow)
  ;['innspill:id', t('workbook.product.field'), t('workbook.product.value'), t('workbook.product.remark')].forEach((heading, index) => {
    const cell = head.getCell(index + 1)
    cell.value = heading
    cell.style = looks.head
  })
  productFields.forEach((field, index) => {
    const row = sheet.getRow(headRow + 1 + index)
    const value = cellOf(book, field)
    row.getCell(1).value = field
    row.getCell(2).value = t(`workbook.product.${field}`)
    if (value !== null && value !== '') row.getCell(3).value = value
    const remark = remarkOf(book, field)
    if (remark !== '') row.getCell(4).value = remark
    const isDate = field === 'assessedAt'
    row.getCell(2).style = looks.label
    row.getCell(3).style = product ? (isDate ? looks.lockedDate : looks.text) : isDate ? looks.date : looks.answer
    row.getCell(4).style = looks.text
  })
  if (kind === 'template') {
    const cell = (field: ProductField) => `C${headRow + 1 + productFields.indexOf(field)}`
    allow(sheet, cell('productType'), {
      type: 'list',
      formulae: [named.types],
      ...{ errorTitle: t('workbook.choose'), error: t('workbook.choose.error') },
    })
  }
  protect(sheet)
}

function cellOf({ product, scale, language, t, isTest }: ChecklistBook, field: ProductField): string | Date | null {
  const value = product?.[field] ?? ''
  if (value === '') return null
  if (field === 'assessedAt') return excelDay(value)
  if (field === 'productType') return words(scale.productTypes.find(({ code }) => code === value)?.label[language] ?? value)
  if (field === 'vendorName' && isTest) return words(`${value} (${t('frame.test')})`)
  return words(value)
}

function remarkOf({ t, kind }: ChecklistBook, field: ProductField): string {
  if (kind === 'template') return t(`workbook.product.${field}.help`)
  return kind === 'assessment' && field === 'assessedAt' ? t('workbook.product.assessedAt.draft') : ''
}
