import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { documentWords } from './document-words'
import { type FileStamp, readStamp } from './file-stamp'
import { openDocument } from './open-document'
import type { ReadingFor } from './reading'
import { type WalkedDocument, walkDocument } from './walk-document'
import { type FieldsRead, readFields } from './with-fields'
import { readWithoutFields } from './without-fields'

/** A document that was walked through, and what it says it is. */
export interface OpenResponse {
  readonly stamp: FileStamp | null
  readonly walked: WalkedDocument
  /** Footnotes and endnotes. */
  readonly notes: readonly string[]
}

export interface ReadResponse extends FieldsRead {
  readonly hasTrackedChanges: boolean
  readonly comments: number
  readonly pictures: number
  /** The fields are gone, and with them what they knew of what was stored. */
  readonly hasNoFields: boolean
}

/** Of a packed file, as it is said of a document. */
const asDocument: Partial<Record<RuleCode, RuleCode>> = {
  'upload.broken': 'document.broken',
  'upload.entities': 'document.broken',
  'upload.encrypted': 'document.encrypted',
  'upload.too-much': 'document.too-much',
}

/** Refuses, besides as `openDocument`: document.newer-format. */
export async function openResponse(bytes: Buffer): Promise<OpenResponse> {
  try {
    return await open(bytes)
  } catch (error) {
    const code = error instanceof RuleViolation ? asDocument[error.code] : undefined
    throw code ? new RuleViolation(code) : error
  }
}

async function open(bytes: Buffer): Promise<OpenResponse> {
  const opened = await openDocument(bytes)
  const walked = await walkDocument(opened.body)
  const line = walked.pieces.findLast(({ kind, text }) => kind === 'paragraph' && readStamp(text) !== null)
  const stamp = opened.stamp ?? (line ? readStamp(line.text) : null)
  if (stamp === 'newer') throw new RuleViolation('document.newer-format')
  const notes: string[] = []
  for (const part of opened.notes) {
    for (const { text } of (await walkDocument(part)).pieces) if (text.trim() !== '') notes.push(text.trim())
  }
  return { stamp, walked, notes }
}

/** Every answer in a document, and every word that is none. Refuses: document.not-ours, document.lost-fields. */
export function readResponse({ stamp, walked, notes }: OpenResponse, reading: ReadingFor): ReadResponse {
  const { hasTrackedChanges, comments, pictures, pieces } = walked
  const words = documentWords(reading.sourceIn)
  const hasNoFields = !pieces.some(({ kind }) => kind === 'control')
  const found = hasNoFields ? readWithoutFields(pieces, words, reading) : readFields(pieces, words, reading)
  if (!found) throw new RuleViolation(stamp ? 'document.lost-fields' : 'document.not-ours')
  const unread = [...found.unread, ...notes.map((text) => ({ under: '', text }))]
  return { missingItems: [], missingFields: [], ...found, unread, hasTrackedChanges, comments, pictures, hasNoFields }
}
