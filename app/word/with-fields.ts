import type { Place } from '#app/domain/checklist-import'
import { rawText } from '#app/domain/raw-values'
import type { FileAnswer } from '#app/domain/response-import'
import { type ControlName, readTag } from './control-name'
import type { DocumentWords } from './document-words'
import { readStamp } from './file-stamp'
import { answerOf, placeOf, type ReadingFor, type Unread } from './reading'
import type { ReadControl, WalkedDocument } from './walk-document'
import { plainParagraph } from './written-text'

export interface FieldsRead {
  readonly answers: readonly FileAnswer[]
  /** How many fields are empty. */
  readonly blank: number
  readonly unread: readonly Unread[]
  /** Codes of items without a single field, and questions of other items whose field is gone. */
  readonly missingItems: readonly string[]
  readonly missingFields: readonly Place[]
}

/** Every answer of a document by the tag of its field, and every word that stands outside the fields. */
export function readFields(pieces: WalkedDocument['pieces'], words: DocumentWords, reading: ReadingFor): FieldsRead {
  const names = namesOf(pieces)
  const bases = basesOf([...names.values()])
  const seen = new Map<string, number>()
  const answers: FileAnswer[] = []
  const unread: Unread[] = []
  let [under, blank] = ['', 0]
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') {
      const text = plainParagraph(piece.text)
      if (words.headings.has(text)) under = text
      else if (isAdded(text, words)) unread.push({ under, text: piece.text.trim() })
      continue
    }
    const text = textOf(piece, words)
    if (text === null) unread.push({ under, text: piece.text.trim() })
    const name = names.get(piece)
    const found = name ? reading.findItem(name.code) : null
    const question = name && reading.questions.find(({ id }) => id === name.question)
    if (!name || !found || !question) {
      if (text?.trim()) answers.push(ofNoQuestion(name?.code ?? '', piece.tag, text))
      continue
    }
    const key = `${name.code}/${question.id}`
    const copies = (seen.get(key) ?? 0) + 1
    seen.set(key, copies)
    if (!text?.trim()) blank += 1
    answers.push(answerOf(text ?? '', { question, found, base: bases.get(name.code) ?? '', copies, listed: piece.listed }, reading))
  }
  return { answers, blank, unread, ...missingOf(seen, reading) }
}

function namesOf(pieces: WalkedDocument['pieces']): Map<ReadControl, ControlName> {
  const names = new Map<ReadControl, ControlName>()
  for (const piece of pieces) {
    const name = piece.kind === 'control' ? readTag(piece.tag) : null
    if (piece.kind === 'control' && name) names.set(piece, name)
  }
  return names
}

/** The mark of each item as it was when the document was made: every field tells its own part. */
function basesOf(names: readonly ControlName[]): Map<string, string> {
  const parts = new Map<string, Set<string>>()
  for (const { code, base } of names) if (base !== '') parts.set(code, (parts.get(code) ?? new Set()).add(base))
  return new Map([...parts].map(([code, own]) => [code, [...own].sort().join(' ')]))
}

/** What somebody has written in a field. Null: words that are there to be replaced, as the program says, and yet none we know. */
function textOf({ text, isPlaceholder, looksEmpty }: ReadControl, { placeholders }: DocumentWords): string | null {
  if (text.trim() === '' || placeholders.has(plainParagraph(text))) return ''
  if (!isPlaceholder) return rawText(text)
  return looksEmpty ? '' : null
}

/** Whether a paragraph was not there from the beginning. */
export function isAdded(text: string, { known }: DocumentWords): boolean {
  return text !== '' && !known.has(text) && readStamp(text) === null
}

/** In a field whose tag somebody has changed, or that is of no draft we know. */
function ofNoQuestion(code: string, tag: string, text: string): FileAnswer {
  const at = { sheet: code, cell: code === '' ? tag.slice(0, 100) : '' }
  return { at, itemCode: '', questionId: '', value: text, typed: text, base: null, fault: { rule: 'item-unknown', suggestion: '' } }
}

function missingOf(seen: ReadonlyMap<string, number>, reading: ReadingFor): Pick<FieldsRead, 'missingItems' | 'missingFields'> {
  const { items, whole, questions } = reading.sourceIn(reading.language).draft
  const missingItems: string[] = []
  const missingFields: Place[] = []
  for (const item of [whole, ...items]) {
    const asked = questions.filter(({ kind }) => kind === item.kind)
    const gone = asked.filter(({ id }) => !seen.has(`${item.code}/${id}`))
    if (gone.length === 0) continue
    if (gone.length === asked.length) missingItems.push(item.code)
    else for (const question of gone) missingFields.push(placeOf(item, question, 1, reading.language))
  }
  return { missingItems, missingFields }
}
