import { z } from 'zod'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { CellFault, CellRule, ImportedProduct } from '#app/domain/checklist-import'
import { languages } from '#app/domain/language'
import { organisationNumberIn } from '#app/domain/organisation-number'
import { longestName, longestVersion } from '#app/domain/product'
import { translatorOf } from '#app/messages/registry'
import { cellName, type ReadCell, type ReadSheet } from './cells'
import { type ProductField, productFields } from './checklist-layout'
import { plain, typedChoice } from './typed-choice'

/** Where the values stand: beside the field's code and label. */
const valueColumn = 3

/** The product a file is about, and what keeps it from being made. Null where the file has no sheet for it. */
export function readProduct(
  sheet: ReadSheet | null,
  scale: AssessmentScale,
  organisationNumber: string,
): { product: ImportedProduct; faults: CellFault[] } | null {
  if (!sheet) return null
  const found = new Map(
    sheet.rows.flatMap(({ number, cells }) => {
      const [code, label] = [plain(cells.get(1)?.text ?? ''), plain(cells.get(2)?.text ?? '')]
      // Where somebody has deleted the hidden column, the label still tells.
      const field = productFields.find((known) => plain(known) === code) ?? productFields.find((known) => labelsOf(known).includes(label))
      return field ? [[field, { number, cell: cells.get(valueColumn) ?? null }] as const] : []
    }),
  )
  const faults: CellFault[] = []
  const fault = (field: ProductField, rule: CellRule, suggestion = '', limit?: number) => {
    const { number, cell } = found.get(field) ?? { number: 1, cell: null }
    const place = { sheet: sheet.name, cell: cellName(number, valueColumn) }
    faults.push({ ...place, rule, value: cell?.text.slice(0, 200) ?? '', suggestion, ...(limit === undefined ? {} : { limit }) })
  }
  const textOf = (field: ProductField) => readable(found.get(field)?.cell ?? null)
  const short = (field: ProductField, limit: number) => {
    if (textOf(field) === '') fault(field, 'product-missing')
    else if (textOf(field).length > limit) fault(field, 'too-long', '', limit)
    return textOf(field)
  }
  const name = short('productName', longestName)
  const version = short('productVersion', longestVersion)
  const typed = textOf('productType')
  const type = typedChoice(scale.productTypes, typed)
  if (typed === '') fault('productType', 'product-missing')
  else if (!('code' in type)) fault('productType', 'kind-unknown', type.suggestion ?? '')
  const contactEmail = textOf('contactEmail')
  if (contactEmail === '') fault('contactEmail', 'product-missing')
  else if (!z.email().max(254).safeParse(contactEmail).success) fault('contactEmail', 'email-wrong')
  const number = textOf('orgNumber')
  // A claim is made by the one who is logged in: a file that names another is somebody else's.
  if (number !== '' && organisationNumberIn(number) !== organisationNumber) fault('orgNumber', 'other-vendor', organisationNumber)
  const isVersionNumeric = found.get('productVersion')?.cell?.kind === 'number'
  return { product: { name, version, type: 'code' in type ? type.code : '', contactEmail, isVersionNumeric }, faults }
}

const labelsOf = (field: ProductField) => languages.map((language) => plain(translatorOf(language)(`workbook.product.${field}`)))

const readable = (cell: ReadCell | null) => (cell === null || cell.kind === 'error' ? '' : cell.text.replace(/\s+/g, ' ').trim())
