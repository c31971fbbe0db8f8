import type { FormSource } from './response-form'
import type { ReadingSource } from './response-reading'

/** All that a thread must be told to make a Word document. Plain values, since they are copied to it. */
export type WordJob = { readonly format: 'docx' } & (
  | { readonly kind: 'form'; readonly source: FormSource }
  | { readonly kind: 'reading'; readonly source: ReadingSource }
)
