import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Transaction } from './client'
import { accounts } from './schema'

export interface Identity {
  readonly issuer: string
  readonly subjectHash: string
  readonly name: string
  readonly isTest: boolean
}

/** The account of whoever the issuer vouched for, made at the first login; the name follows the issuer. */
export async function openAccount({ connection }: Transaction, identity: Identity, now: Temporal.Instant): Promise<string> {
  const row = connection
    .insert(accounts)
    .values({ id: randomUUID(), ...identity, createdAt: now.toString() })
    .onConflictDoUpdate({ target: [accounts.issuer, accounts.subjectHash], set: { name: identity.name } })
    .returning({ id: accounts.id })
    .get()
  return row.id
}
