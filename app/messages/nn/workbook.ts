import type { workbook as source } from '../nb/workbook'

export const workbook = {
  'workbook.sheet.guidance': 'Les meg',
  'workbook.sheet.product': 'Produkt',
  'workbook.sheet.checklist': 'Sjekkliste',
  'workbook.sheet.evidence': 'Dokumentasjon',
  'workbook.sheet.summary': 'Oppsummering',
  'workbook.sheet.lists': 'Lister',

  'workbook.column.code': 'Krav',
  'workbook.column.strength': 'Styrke',
  'workbook.column.chapter': 'Kapittel',
  'workbook.column.requirement': 'Kravtekst',
  'workbook.column.verification': 'Slik kan det visast',
  'workbook.column.status': 'Status',
  'workbook.column.justification': 'Grunngiving',
  'workbook.column.plannedDate': 'Planlagd dato',
  'workbook.column.internalNote': 'Intern merknad (blir ikkje publisert)',
  'workbook.column.evidenceCount': 'Tal på dokumentasjon',
  'workbook.column.check': 'Kontroll',
  'workbook.column.evidenceNumber': 'Dokumentasjon nr.',
  'workbook.column.evidenceKind': 'Type dokumentasjon',
  'workbook.column.evidenceText': 'Skildring av dokumentasjonen',
  'workbook.column.evidenceLink': 'Lenkje til dokumentasjonen',
} as const satisfies Record<keyof typeof source, string>
