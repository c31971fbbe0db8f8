import type { Item, ItemKind, ItemText, LegalReference, Source } from '#app/domain/guideline'
import type { Language } from '#app/domain/language'

/** All that a thread must be told to make the draft as a PDF. Plain values, since they are copied to it. */
export interface BookletJob {
  readonly format: 'pdf'
  readonly language: Language
  readonly head: BookletHead
  readonly chapters: readonly BookletChapter[]
  /** How many chapters the draft has: fewer here means that this is only part of it. */
  readonly chaptersInAll: number
  /** What is asked about an item of each kind, with room for the answer; null leaves the room out. */
  readonly notes: Readonly<Record<ItemKind, readonly PaperQuestion[]>> | null
}

export interface BookletHead {
  readonly publisher: string
  readonly title: string
  readonly number: string
  readonly publishedOnInWords: string
  /** Null when the wording is the publisher's own. */
  readonly provenance: string | null
  /** Where the draft is to be read, whole, so that whoever has the paper finds it. */
  readonly address: string
}

export interface BookletChapter {
  readonly number: number
  readonly title: string
  readonly intro: string
  readonly items: readonly BookletItem[]
}

export interface BookletItem extends Pick<Item, 'code' | 'strength' | 'audiences' | 'ageGroups'>, ItemText {
  readonly kind: Exclude<ItemKind, 'whole'>
  readonly related: readonly { readonly code: string; readonly title: string }[]
  readonly law: readonly LegalReference[]
  readonly sources: readonly Source[]
}

/** A question as it stands on paper: boxes to tick, or lines to write on. */
export interface PaperQuestion {
  readonly id: string
  readonly label: string
  /** Null for a question that is answered in words. */
  readonly choices: readonly string[] | null
  /** How many lines to write on; none where there are choices. */
  readonly lines: number
}
