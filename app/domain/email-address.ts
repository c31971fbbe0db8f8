import { z } from 'zod'
import { RuleViolation } from './errors'

const address = z.email().max(254)

/** Null when nothing is stated. Refuses: receipt.invalid-email. */
export function toEmailAddress(typed: string): string | null {
  const trimmed = typed.trim()
  if (trimmed === '') return null
  if (!address.safeParse(trimmed).success) throw new RuleViolation('receipt.invalid-email')
  return trimmed
}
