import type { RuleCode } from '#app/domain/errors'
import type { LetterKind, Wrapping } from '#app/domain/letter'

/** All that a thread must be told to look through a letter. Plain values, since they are copied to it. */
export interface LetterJob {
  readonly format: 'letter'
  readonly bytes: Uint8Array
  readonly wrapping: Wrapping
  readonly name: string
}

/** What the thread hands over: a line that tells what came of it, and after it the copy, where there is one. */
export type LetterFinding = { readonly kind: LetterKind; readonly isCleaned: boolean } | { readonly refused: RuleCode }
