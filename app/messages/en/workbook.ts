import type { workbook as source } from '../nb/workbook'

export const workbook = {
  'workbook.sheet.guidance': 'Read me',
  'workbook.sheet.product': 'Product',
  'workbook.sheet.checklist': 'Checklist',
  'workbook.sheet.evidence': 'Evidence',
  'workbook.sheet.summary': 'Summary',
  'workbook.sheet.lists': 'Lists',

  'workbook.column.code': 'Requirement',
  'workbook.column.strength': 'Level',
  'workbook.column.chapter': 'Chapter',
  'workbook.column.requirement': 'Text of the requirement',
  'workbook.column.verification': 'How it can be shown',
  'workbook.column.status': 'Status',
  'workbook.column.justification': 'Justification',
  'workbook.column.plannedDate': 'Planned date',
  'workbook.column.internalNote': 'Internal note (not published)',
  'workbook.column.evidenceCount': 'Pieces of evidence',
  'workbook.column.check': 'Check',
  'workbook.column.evidenceNumber': 'Evidence no.',
  'workbook.column.evidenceKind': 'Type of evidence',
  'workbook.column.evidenceText': 'Description of the evidence',
  'workbook.column.evidenceLink': 'Link to the evidence',
} as const satisfies Record<keyof typeof source, string>
