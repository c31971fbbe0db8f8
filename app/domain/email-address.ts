import { z } from 'zod'
import { type RuleCode, RuleViolation } from './errors'

const address = z.email().max(254)

/** Null when nothing is stated. Refuses with the code: receipt.invalid-email where none is said. */
export function toEmailAddress(typed: string, refusal: RuleCode = 'receipt.invalid-email'): string | null {
  const trimmed = typed.trim()
  if (trimmed === '') return null
  if (!address.safeParse(trimmed).success) throw new RuleViolation(refusal)
  return trimmed
}
