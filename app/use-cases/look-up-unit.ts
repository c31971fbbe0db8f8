import type { Temporal } from 'temporal-polyfill'
import type { RegisteredUnit, UnitRegister } from '#app/domain/registers'
import { type Database, inTransaction } from '#db/client'
import { findKnownUnit } from '#db/units'
import { noteAnswer } from './note-unit'

/** How long what the register said is used without asking again, unless it must be newer. */
const day = { hours: 24 }

/** `asOf` is when the register said so; `isFresh` false: it would not say so again just now. */
export type UnitLookUp =
  | { readonly kind: 'known'; readonly unit: RegisteredUnit; readonly asOf: string; readonly isFresh: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'silent'; readonly retryAfter: number | null }

/** What Enhetsregisteret has on a number: from our own table for a day, else from the register; what was known last if it is silent. */
export async function lookUpUnit(
  db: Database,
  units: UnitRegister,
  number: string,
  wallNow: Temporal.Instant,
  goodFor: { readonly hours: number } | { readonly minutes: number } = day,
): Promise<UnitLookUp> {
  const known = await findKnownUnit(db, number)
  const since = wallNow.subtract(goodFor).toString()
  if (known && known.fetchedAt > since) return { kind: 'known', unit: known.unit, asOf: known.fetchedAt, isFresh: true }
  const answer = await units.find(number, known?.etag ?? null)
  if (answer.kind === 'silent') {
    return known ? { kind: 'known', unit: known.unit, asOf: known.fetchedAt, isFresh: false } : answer
  }
  if (answer.kind === 'invalid-number' || answer.kind === 'unknown') return { kind: 'unknown' }
  await inTransaction(db, (tx) => noteAnswer(tx, number, answer, wallNow))
  const now = await findKnownUnit(db, number)
  return now ? { kind: 'known', unit: now.unit, asOf: now.fetchedAt, isFresh: true } : { kind: 'unknown' }
}
