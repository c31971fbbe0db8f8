import type { Temporal } from 'temporal-polyfill'
import { totalMinutes } from '#app/domain/session'
import { type Database, inTransaction } from '#db/client'
import { type LoginAttempt, putLoginAttempt, removeStaleAttempts, takeLoginAttempt } from '#db/login-attempts'

/** Remembers what was asked of the issuer until the person comes back. */
export function beginLogin(db: Database, attempt: LoginAttempt, now: Temporal.Instant): Promise<void> {
  return inTransaction(db, async (tx) => {
    await removeStaleAttempts(tx, now.subtract({ minutes: totalMinutes }))
    await putLoginAttempt(tx, attempt, now)
  })
}

/** Gives the attempt once; null for one that is unknown or used. */
export function takeLogin(db: Database, id: string): Promise<LoginAttempt | null> {
  return inTransaction(db, (tx) => takeLoginAttempt(tx, id))
}
