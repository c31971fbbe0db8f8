import { type AssessmentLine, type Evidence, emptyLine, toValues } from './assessment'
import { type AssessmentScale, statusOf } from './assessment-scale'
import { markOf } from './edit'

/** Where in a file something stands: `Sjekkliste`, `G7`. In CSV there is one sheet, without a name. */
export interface Place {
  readonly sheet: string
  readonly cell: string
}

export const cellRules = [
  'status-unknown',
  'kind-unknown',
  'date-unknown',
  'date-impossible',
  'link-wrong',
  'too-long',
  'too-many-pieces',
  'cell-error',
  'formula-empty',
  'ids-disagree',
  'twice',
  'requirement-changed',
  'requirement-withdrawn',
  'product-missing',
  'email-wrong',
  'other-vendor',
] as const
export type CellRule = (typeof cellRules)[number]

/** What a cell says that cannot be stored, and what may have been meant: a code, a day, or plain text; empty where nothing suggests itself. */
export interface CellFault extends Place {
  readonly rule: CellRule
  readonly value: string
  readonly suggestion: string
  readonly limit?: number
}

export const cellNotes = ['formula', 'merged', 'kind-assumed', 'blank-kept', 'repeated', 'requirement-edited'] as const
/** What was read otherwise than somebody may think. Nothing is lost by it. */
export interface CellNote extends Place {
  readonly note: (typeof cellNotes)[number]
}

/** A piece of evidence in a file. */
export interface ImportedPiece extends Evidence {
  readonly number: number | null
  readonly isRemoval: boolean
}

export const matchings = ['id', 'code', 'version'] as const

/** One row of a file. Fields the file does not say anything new of are absent. */
export interface ImportedRow {
  readonly place: Place
  /** Of the requirement it is about; empty where it is about none of ours. */
  readonly code: string
  /** By what: the hidden id, the code, or by way of the guideline's version the file was made for. */
  readonly matched: (typeof matchings)[number]
  /** The mark of what was stored when the file was made; null where the file does not tell. */
  readonly base: string | null
  readonly said: Partial<Omit<AssessmentLine, 'evidence'>>
  /** Null: untouched. */
  readonly pieces: readonly ImportedPiece[] | null
  readonly faults: readonly CellFault[]
  readonly notes: readonly CellNote[]
}

export interface ImportedProduct {
  readonly name: string
  readonly version: string
  readonly type: string
  readonly contactEmail: string
  /** Stored as a number, which has lost the zero of `4.10`. */
  readonly isVersionNumeric: boolean
}

/** What was read from a file, and waits for somebody to say that it is to be stored. */
export interface ImportedChecklist {
  readonly rows: readonly ImportedRow[]
  /** Columns the file does not have, by id: nothing was read of them. */
  readonly missingColumns: readonly string[]
  /** Null: of an assessment that there is already. */
  readonly product: ImportedProduct | null
  /** What keeps a new product from being made. */
  readonly productFaults: readonly CellFault[]
  /** The guideline's version the file was made for, where it is another. */
  readonly fromVersion: string | null
  readonly hasNoMarks: boolean
}

/** The mark to judge a row by: a file without marks is taken to have started empty. */
export function baseOf(scale: AssessmentScale, row: ImportedRow): string {
  return row.base ?? markOf(toValues(emptyLine(scale)))
}

/**
 * What a row gives, held against what is stored. A blank cell says nothing, except that a date which the new status forbids goes
 * with it; a piece of evidence the file lacks stays.
 */
export function givenOf(scale: AssessmentScale, row: ImportedRow, stored: AssessmentLine): Partial<AssessmentLine> {
  const { said } = row
  const forbids = said.status !== undefined && statusOf(scale, said.status)?.requires.plannedDate === 'forbidden'
  const without =
    forbids && said.status !== stored.status && said.plannedDate === undefined && stored.plannedDate !== '' ? { plannedDate: '' } : {}
  return { ...without, ...said, ...(row.pieces ? { evidence: evidenceOf(row, row.pieces, stored) } : {}) }
}

/** Where nobody has changed the evidence since the file was made, a piece is known by its number; else the file's list is its own. */
function evidenceOf(row: ImportedRow, pieces: readonly ImportedPiece[], stored: AssessmentLine): Evidence[] {
  const theirs = isAsInFile(row, stored) ? stored.evidence : []
  const taken = new Set<ImportedPiece>()
  const kept = theirs.flatMap((piece, index): Evidence[] => {
    const own = pieces.find((one) => one.number === index + 1)
    if (!own) return [piece]
    taken.add(own)
    return own.isRemoval ? [] : [evidence(own)]
  })
  const added = pieces.filter((piece) => !taken.has(piece) && !piece.isRemoval).map(evidence)
  const all = [...kept, ...added]
  return isSameSet(all, stored.evidence) ? [...stored.evidence] : all
}

/** Whether evidence stays that the file no longer has: nothing is removed without its word. */
export function keepsPieces(row: ImportedRow, stored: AssessmentLine): boolean {
  const { pieces } = row
  if (!pieces || !isAsInFile(row, stored)) return false
  return stored.evidence.some((_, index) => !pieces.some(({ number }) => number === index + 1))
}

function isAsInFile({ base }: ImportedRow, stored: AssessmentLine): boolean {
  const mark = markOf({ evidence: toValues(stored).evidence ?? '' })
  return base !== null && mark !== '' && base.split(' ').includes(mark)
}

const evidence = ({ kind, text, link }: Evidence): Evidence => ({ kind, text, link })

/** The order of pieces says nothing. */
function isSameSet(one: readonly Evidence[], other: readonly Evidence[]): boolean {
  const spelled = (pieces: readonly Evidence[]) =>
    pieces
      .map((piece) => JSON.stringify(evidence(piece)))
      .sort()
      .join('\n')
  return one.length === other.length && spelled(one) === spelled(other)
}
