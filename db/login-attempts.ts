import { eq, lt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { LoginKind } from '#app/domain/party'
import type { Transaction } from './client'
import { loginAttempts } from './schema'

export interface LoginAttempt {
  readonly id: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Which issuer was asked. */
  readonly kind: LoginKind
  readonly returnPath: string
}

export async function putLoginAttempt({ connection }: Transaction, attempt: LoginAttempt, now: Temporal.Instant): Promise<void> {
  connection
    .insert(loginAttempts)
    .values({ ...attempt, startedAt: now.toString() })
    .run()
}

/** Gives the attempt and removes it: an answer from the issuer is used once. */
export async function takeLoginAttempt({ connection }: Transaction, id: string): Promise<LoginAttempt | null> {
  const row = connection.delete(loginAttempts).where(eq(loginAttempts.id, id)).returning().get()
  return row ? { ...row, kind: row.kind as LoginKind } : null
}

/** Logins never finished. */
export async function removeStaleAttempts({ connection }: Transaction, before: Temporal.Instant): Promise<void> {
  connection.delete(loginAttempts).where(lt(loginAttempts.startedAt, before.toString())).run()
}
