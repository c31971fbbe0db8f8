import type { Temporal } from 'temporal-polyfill'
import type { UnitAnswer } from '#app/domain/registers'
import { logAct } from '#db/audit'
import type { Transaction } from '#db/client'
import { findKnownUnit, putUnit, touchUnit } from '#db/units'

/** Stores what the register said of a unit, and logs when a unit has gone or come back. True when something has changed. */
export async function noteAnswer(tx: Transaction, number: string, answer: UnitAnswer, wallNow: Temporal.Instant): Promise<boolean> {
  const fetchedAt = wallNow.toString()
  if (answer.kind === 'unchanged') await touchUnit(tx, number, fetchedAt)
  if (answer.kind !== 'found') return false
  const earlier = await findKnownUnit(tx, number)
  const unit = await putUnit(tx, answer.unit, answer.etag, fetchedAt)
  if ((earlier?.unit.status ?? 'active') !== unit.status) {
    const act = unit.status === 'deleted' ? 'unit-deleted' : 'unit-restored'
    await logAct(tx, { accountId: null, act, subject: number, detail: { deletedOn: unit.deletedOn } }, wallNow)
  }
  return earlier === null || JSON.stringify(earlier.unit) !== JSON.stringify(unit)
}
