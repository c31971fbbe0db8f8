import { addEvidence } from './checklist-evidence'
import { bookOf, type ChecklistFile } from './checklist-file'
import { addGuidance, titleOf } from './checklist-guidance'
import { addLists, addTechnical } from './checklist-lists'
import { words } from './checklist-looks'
import { addProduct } from './checklist-product'
import { addChecklist } from './checklist-sheet'
import { addSummary } from './checklist-summary'
import { newWorkbook, toBytes } from './whole-workbook'

/** An assessment, a template or a declaration as a workbook; `checklist-layout.ts` tells how it is laid out. */
export async function checklistWorkbook(file: ChecklistFile): Promise<Buffer> {
  const book = bookOf(file)
  const workbook = await newWorkbook()
  const product = book.t('frame.product')
  const made = new Date(file.exportedAt)
  workbook.creator = product
  workbook.lastModifiedBy = product
  workbook.created = made
  workbook.modified = made
  workbook.title = words(titleOf(book))
  workbook.subject = words(file.consultation.title)
  // exceljs writes it, and does not say so.
  Object.assign(workbook, { language: file.language })
  workbook.calcProperties = { fullCalcOnLoad: true }
  workbook.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
  addGuidance(workbook, book)
  addProduct(workbook, book)
  addChecklist(workbook, book)
  addEvidence(workbook, book)
  addSummary(workbook, book)
  addLists(workbook, book)
  addTechnical(workbook, book)
  return toBytes(workbook)
}
