import type { JournalRoom } from '#app/access/journal-room'
import type { ItemKind, ItemText } from '#app/domain/guideline'
import type { Values } from '#app/domain/question'
import type { DeadlineWords } from '#app/messages/say-deadline'
import type { Refused } from '#app/messages/say-rule'
import type { ItemHeadValues } from '#app/ui/item-head'

/** One question as the form shows it. */
export interface QuestionValues {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly role: 'stance' | 'wording' | 'same-as' | 'precision' | 'other'
  /** Null for a text question. `hides`: with this choice, the questions that depend on it are not asked. */
  readonly choices: readonly { readonly code: string; readonly label: string; readonly hides: boolean }[] | null
  readonly isList: boolean
  /** Several choices in one press. */
  readonly quick: { readonly label: string; readonly values: Values } | null
  /** In code points; 0 for a choice question. */
  readonly limit: number
  /** Asked only when another question has a certain choice, or when certain texts are filled. */
  readonly asked: 'always' | 'when-chosen' | 'when-filled'
}

/** One råd, krav or the whole draft, as it is shown and as it is answered so far. */
export interface ItemValues extends ItemHeadValues {
  readonly text: ItemText
  readonly values: Values
  /** True when an empty proposed wording is to start from the item's text, asked for without scripts. */
  readonly isOpened: boolean
  /** The items it can be the same as, when that was asked for; else null. */
  readonly sameAs: readonly { readonly code: string; readonly title: string }[] | null
  /** The mark of the stored values. */
  readonly base: string
  /** What the server has, where `values` are what was typed and given back. */
  readonly stored?: Values
  /** The item's own address; null for the whole draft. */
  readonly permalink: string | null
  /** Whose it is, how far it has come, and the way to comments and history, as HTML; null for those who work alone. */
  readonly team: string | null
}

/** Everything a page of answering shows. */
export interface Sheet {
  readonly slug: string
  readonly title: string
  readonly actingFor: string | null
  /** Told back with every save, so that nothing lands in another's response: `org:310000019`. */
  readonly owner: string
  /** Which version of the guideline is answered. */
  readonly version: string
  /** Where what is typed is kept in the browser until it is saved; null where it cannot be. */
  readonly journal: JournalRoom | null
  readonly deadline: DeadlineWords
  readonly questions: Partial<Readonly<Record<ItemKind, readonly QuestionValues[]>>>
  readonly items: readonly ItemValues[]
  /** The last save of anything on the page: «14.32», and who. */
  readonly lastSaved: { readonly time: string; readonly name: string } | null
  /** The way to who does what, as HTML; null for those who work alone. */
  readonly team: string | null
}

/** Why an item is not stored as it stands on the page. */
export type Trouble =
  | {
      readonly kind: 'conflict'
      readonly questions: readonly string[]
      readonly theirs: Values
      readonly theirBase: string
      readonly savedBy: string
    }
  | { readonly kind: 'refused'; readonly refused: Refused }

/** A posted page that was not stored in full: what was typed, and why. */
export interface Unsaved {
  /** Why nothing at all was stored, if so. */
  readonly refused: Refused | null
  /** Whom it was written for: whoever is logged in now may be another. */
  readonly writtenFor: string | null
  readonly items: readonly { readonly code: string; readonly mine: Values; readonly base: string; readonly trouble: Trouble | null }[]
}
