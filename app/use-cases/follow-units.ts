import type { Temporal } from 'temporal-polyfill'
import type { UnitRegister } from '#app/domain/registers'
import { type Database, inTransaction } from '#db/client'
import { findChangeMark, findKnownUnit, listDueNumbers, listOwnNumbers, putChangeMark } from '#db/units'
import { noteAnswer } from './note-unit'

/** Pages of changes read at a time; whatever is left comes the next time. */
const mostPages = 10

export interface Followed {
  readonly asked: number
  readonly changed: number
  /** The register stopped answering on the way. */
  readonly isSilent: boolean
}

/**
 * Asks Enhetsregisteret about bodies of the consultee register: those it says have changed, and those it has not been asked about
 * since `since`, at most `most` of them, one at a time. Stops when the register is silent; what is known stays.
 */
export async function followUnits(
  db: Database,
  units: UnitRegister,
  { since, most }: { readonly since: Temporal.Instant; readonly most: number },
  wallNow: Temporal.Instant,
): Promise<Followed> {
  const changes = await readChanges(db, units, wallNow)
  if (!changes) return { asked: 0, changed: 0, isSilent: true }
  const due = await listDueNumbers(db, since.toString(), most)
  let asked = 0
  let changed = 0
  for (const number of new Set([...changes.numbers, ...due])) {
    const known = await findKnownUnit(db, number)
    const answer = await units.find(number, known?.etag ?? null)
    if (answer.kind === 'silent') return { asked, changed, isSilent: true }
    asked += 1
    if (await inTransaction(db, (tx) => noteAnswer(tx, number, answer, wallNow))) changed += 1
  }
  // Only now: had the register fallen silent on the way, the same changes would be read again.
  await inTransaction(db, (tx) => putChangeMark(tx, changes.mark))
  return { asked, changed, isSilent: false }
}

/** Those of the changes that concern us, and where to go on from; null when the register is silent. */
async function readChanges(db: Database, units: UnitRegister, wallNow: Temporal.Instant) {
  const mark = (await findChangeMark(db)) ?? wallNow.toString({ smallestUnit: 'millisecond' })
  const since = /^\d+$/.test(mark) ? { eventId: Number(mark) } : { moment: mark }
  const numbers = new Set<string>()
  let last: number | null = null
  for (let page = 0; page < mostPages; page++) {
    const changes = await units.changesSince(since, page)
    if (changes.kind === 'silent') return null
    for (const number of changes.numbers) numbers.add(number)
    if (changes.lastEventId !== null) last = Math.max(last ?? 0, changes.lastEventId)
    if (!changes.hasMore) break
  }
  return { numbers: await listOwnNumbers(db, [...numbers]), mark: last === null ? mark : String(last) }
}
