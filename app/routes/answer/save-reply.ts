import type { Values } from '#app/domain/question'
import type { Refused } from '#app/messages/say-rule'
import type { Trouble } from './sheet-values'

/** What the server says to a save: refused altogether, or judged. */
export type SaveReply =
  | { readonly refused: Refused; readonly endsAt: string | null }
  | {
      readonly refused: null
      /** The mark to build the next edit on. */
      readonly base: string
      /** Null when everything is stored. */
      readonly trouble: Trouble | null
      /** What stands where words an earlier page left behind were stored since, and then left for others. */
      readonly overtaken: Values
      /** «14.32» */
      readonly savedAt: string
      readonly endsAt: string | null
    }
