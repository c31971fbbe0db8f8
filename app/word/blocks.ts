import type { Redline } from '#app/domain/redline'

/** A field somebody fills in. */
export interface Field {
  readonly code: string
  readonly question: string
  readonly label: string
  /** A choice's code, or text; empty where nothing is answered. */
  readonly value: string
  /** Null for text. */
  readonly choices: readonly { readonly code: string; readonly label: string }[] | null
}

/** Whether a text is in the language of the page, or of the draft. */
export type Voice = 'page' | 'draft'

export interface TextBlock {
  readonly kind: 'title' | 'chapter' | 'item' | 'text' | 'draft-text' | 'step' | 'notice' | 'question' | 'help' | 'standing' | 'stamp'
  readonly text: string
  readonly voice: Voice
}

/** What a document says, from beginning to end, whatever it looks like. */
export type Block =
  | TextBlock
  | { readonly kind: 'facts'; readonly heading: readonly [string, string]; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'answer'; readonly text: string; readonly redline: Redline | null }
