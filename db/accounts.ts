import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Readable, Transaction } from './client'
import { accounts } from './schema'

export interface Identity {
  /** `pid` for whoever has a national identity number. */
  readonly issuer: string
  readonly subjectHash: string
  /** Null where nobody has told it; what the account has is kept. */
  readonly name: string | null
  readonly isTest: boolean
}

export interface Account {
  readonly id: string
  /** Empty when nobody has told it yet. */
  readonly name: string
}

/** The account of whoever the issuer vouched for, made at the first login; the name follows the issuer when it tells one. */
export async function openAccount({ connection }: Transaction, identity: Identity, now: Temporal.Instant): Promise<Account> {
  const { issuer, subjectHash, name, isTest } = identity
  return connection
    .insert(accounts)
    .values({ id: randomUUID(), issuer, subjectHash, name: name ?? '', isTest, createdAt: now.toString() })
    .onConflictDoUpdate({ target: [accounts.issuer, accounts.subjectHash], set: { name: name ?? sql`${accounts.name}` } })
    .returning({ id: accounts.id, name: accounts.name })
    .get()
}

/** The account of whoever has been here before; null for others. */
export async function findAccount({ connection }: Readable, { issuer, subjectHash }: Identity): Promise<Account | null> {
  return (
    connection
      .select({ id: accounts.id, name: accounts.name })
      .from(accounts)
      .where(and(eq(accounts.issuer, issuer), eq(accounts.subjectHash, subjectHash)))
      .get() ?? null
  )
}

export async function putAccountName({ connection }: Transaction, id: string, name: string): Promise<void> {
  connection.update(accounts).set({ name }).where(eq(accounts.id, id)).run()
}
