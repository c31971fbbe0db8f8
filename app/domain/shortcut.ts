import type { Item } from './guideline'
import type { Question, Values } from './question'
import { isSilent, stanceQuestion } from './stance'

/**
 * One press in place of filling in: several choices about one item, or the same silence about every item nothing is said of. The latter
 * can be taken back.
 */
export type Shortcut = { readonly kind: 'quick' } | { readonly kind: 'silence' | 'undo'; readonly stance: string }

/** The values of one item as they are after the press. Nothing anybody has chosen or written, here or meanwhile, is touched by silence. */
export function filledIn(
  { kind }: Pick<Item, 'kind'>,
  questions: readonly Question[],
  shortcut: Shortcut | undefined,
  raw: Values,
  stored: Values,
): Values {
  if (!shortcut || kind === 'whole') return raw
  const stance = stanceQuestion[kind]
  if (shortcut.kind === 'quick') {
    const asked = questions.find(({ id }) => id === stance)
    return { ...raw, ...(asked?.type === 'single' ? asked.quick?.values : {}) }
  }
  if (!isSilent(shortcut.stance)) return raw
  const before = shortcut.kind === 'silence' ? {} : { [stance]: shortcut.stance }
  const after = shortcut.kind === 'silence' ? { [stance]: shortcut.stance } : {}
  return isSame(raw, before) && isSame(stored, before) ? after : raw
}

/** Blank is the same as nothing. */
function isSame(values: Values, others: Values): boolean {
  const ids = new Set([...Object.keys(values), ...Object.keys(others)])
  return [...ids].every((id) => (values[id] ?? '').trim() === (others[id] ?? ''))
}
