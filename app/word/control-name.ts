import { markOf } from '#app/domain/edit'

/** What a content control is for, as its tag says it: `svar/K-2.3/krav.kommentar/9dkXab…`. */
export interface ControlName {
  readonly code: string
  readonly question: string
  /** The mark of what was stored when the document was made; empty where nothing was. */
  readonly base: string
}

const first = 'svar'
/** Word refuses a document where a tag or a title is longer. Source: [MS-OI29500] 2.1.547. */
export const longestName = 64

export function tagOf(code: string, question: string, value: string): string {
  const tag = [first, code, question, markOf({ [question]: value }).slice(question.length + 1)].join('/')
  if (tag.length > longestName) throw new Error(`Word has no room for the tag ${tag}`)
  return tag
}

/** Null for what is no tag of ours, or no longer. */
export function readTag(tag: string): ControlName | null {
  const [, code, question, mark = ''] = /^svar\/([\w.-]{1,20})\/([\w.-]{1,40})\/([\w-]{16})?$/.exec(tag.trim()) ?? []
  if (code === undefined || question === undefined) return null
  return { code, question, base: mark === '' ? '' : `${question}:${mark}` }
}

/** Whether a control calls itself ours, well or badly. */
export const isOurs = (tag: string) => tag.trim().startsWith(`${first}/`)
