import type { Bilingual } from './language'

/** True for the item's own text, whatever became of its white space on the way: that proposes nothing. */
export function isUnchanged(text: string, proposal: string): boolean {
  return withoutSpace(text) === withoutSpace(proposal)
}

/** True when nothing is proposed, in either Norwegian. */
export function proposesNothing(item: { readonly text: Bilingual<{ readonly text: string }> }, proposal: string): boolean {
  return isUnchanged(item.text.nb.text, proposal) || isUnchanged(item.text.nn.text, proposal)
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
