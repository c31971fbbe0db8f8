import { type AssessmentLine, emptyLine, type Requirement } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { GuidelineVersion, Item } from '#app/domain/guideline'
import { type ContentLanguage, contentLanguageOf, type Language } from '#app/domain/language'
import { type T, translatorOf } from '#app/messages/registry'
import { cellText } from './cell'
import { type ChecklistColumnId, checklistColumnIds, type FileKind, headRow, type ProductField, sheetName } from './checklist-layout'
import { columnName } from './formula'

/** A line as files tell of it. */
export type FileLine = AssessmentLine & { readonly isCarried: boolean }

/** All that a file of an assessment is made of. */
export interface ChecklistFile {
  readonly kind: FileKind
  readonly language: Language
  readonly scale: AssessmentScale
  readonly version: Pick<GuidelineVersion, 'id' | 'number' | 'contentHash' | 'contentStatus' | 'provenance' | 'chapters'>
  /** In the draft's order. */
  readonly requirements: readonly (Item & Requirement)[]
  readonly consultation: { readonly slug: string; readonly title: string; readonly publisher: string }
  /** Of the page the file is from. */
  readonly address: string
  /** UTC instant: when it was made; of a declaration, when it was declared. */
  readonly exportedAt: string
  /** The day planned dates are judged by, `2025-06-02`; empty in a template. */
  readonly on: string
  /** Requirement code → line; what nothing is said of is absent. Without internal notes in a declaration. */
  readonly lines: ReadonlyMap<string, FileLine>
  readonly assessment: string
  readonly declaration: { readonly number: string; readonly checksum: string; readonly declaredBy: string } | null
  /** Null in a template: the fields are empty. */
  readonly product: Readonly<Record<ProductField, string>> | null
  readonly isTest: boolean
}

/** A file with what all its sheets need. */
export interface ChecklistBook extends ChecklistFile {
  readonly t: T
  readonly content: ContentLanguage
  readonly isOpen: boolean
  readonly sheets: {
    readonly product: string
    readonly checklist: string
    readonly evidence: string
    readonly summary: string
    readonly guidance: string
    readonly lists: string
  }
  readonly columns: readonly ChecklistColumnId[]
  readonly lastRow: number
  lineOf(code: string): FileLine
  statusLabel(code: string): string
  kindLabel(code: string): string
  strengthLabel(strength: Requirement['strength']): string
  chapterLabel(number: number): string
  /** The letter of a column of the checklist. */
  letter(id: ChecklistColumnId): string
  /** `Sjekkliste!$G$4:$G$53`. */
  range(id: ChecklistColumnId): string
}

export function bookOf(file: ChecklistFile): ChecklistBook {
  const { language, scale, version, kind, requirements } = file
  const t = translatorOf(language)
  const content = contentLanguageOf(language)
  const sheet = (id: Parameters<typeof sheetName>[1]) => sheetName(language, id)
  const sheets = {
    guidance: sheet('guidance'),
    product: sheet('product'),
    checklist: sheet('checklist'),
    evidence: sheet('evidence'),
    summary: sheet('summary'),
    lists: sheet('lists'),
  }
  const columns = checklistColumnIds.filter((id) => id !== 'internalNote' || kind !== 'declaration')
  const lastRow = headRow + requirements.length
  const letter = (id: ChecklistColumnId) => columnName(columns.indexOf(id))
  const label = (all: AssessmentScale['evidenceKinds'], code: string) => all.find((one) => one.code === code)?.label[language] ?? code
  const chapters = new Map(version.chapters.map(({ number, title }) => [number, `${number} ${cellText(title[content])}`]))
  return {
    ...file,
    ...{ t, content, sheets, columns, lastRow, letter },
    isOpen: kind !== 'declaration',
    lineOf: (code) => file.lines.get(code) ?? { ...emptyLine(scale), isCarried: false },
    statusLabel: (code) => label(scale.statuses, code),
    kindLabel: (code) => label(scale.evidenceKinds, code),
    strengthLabel: (strength) => t(`strength.${strength}`),
    chapterLabel: (number) => chapters.get(number) ?? String(number),
    range: (id) => `${sheets.checklist}!$${letter(id)}$${headRow + 1}:$${letter(id)}$${lastRow}`,
  }
}
