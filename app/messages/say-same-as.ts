import type { Answers } from '#app/domain/response'
import { sameAs } from '#app/domain/same-as'
import type { T } from './registry'

/** Words that lead to an item. */
export interface SameAsLink {
  readonly code: string
  readonly text: string
}

/** «Samme som », to the end of the way. `named`: what the answer itself points to; `all`: everything the same sender answered. */
export function sameAsLinks(t: T, code: string, named: string, all: Answers): SameAsLink[] {
  const codes = sameAs(code, all)
  return (codes.length > 0 ? codes : [named]).map((other, i) => ({ code: other, text: i === 0 ? t('same-as', { code: other }) : other }))
}

/** The same as one text. */
export function sayLinks(links: readonly SameAsLink[]): string {
  return links.map(({ text }) => text).join(', ')
}
