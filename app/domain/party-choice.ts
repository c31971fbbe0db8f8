import type { LoginKind, Party } from './party'

/** Whom a person acts for when they have logged in: an organisation, themselves, nobody, or it must be asked. Staff answer for nobody. */
export type PartyChoice =
  | { readonly kind: 'organisation'; readonly party: Party }
  | { readonly kind: 'private' | 'nobody' | 'ask' | 'staff' }

/**
 * One organisation is chosen without a question when the person came to answer for one. A private person whom colleagues have let
 * in somewhere is asked, since both are near.
 */
export function choiceAtLogin(kind: LoginKind, parties: readonly Party[]): PartyChoice {
  const [first] = parties
  if (kind === 'staff') return { kind: 'staff' }
  if (!first) return { kind: kind === 'private' ? 'private' : 'nobody' }
  if (kind === 'organisation' && parties.length === 1) return { kind: 'organisation', party: first }
  return { kind: 'ask' }
}
