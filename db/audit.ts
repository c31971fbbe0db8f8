import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { isLanguage, type Language } from '#app/domain/language'
import type { Readable, Transaction } from './client'
import { auditLog } from './schema'

export interface AuditEntry {
  readonly accountId: string | null
  readonly act:
    | 'login'
    | 'logout'
    | 'act-for'
    | 'submit'
    | 'register'
    | 'begin-registration'
    | 'correct-registration'
    | 'discard-registration'
    | 'change-response'
    | 'withdraw'
    | 'end-link'
    | 'invite-consultee'
    | 'end-invitation'
    | 'delete-draft'
    | 'ask-extension'
    | 'decide-extension'
    | 'declare'
    | 'share'
    | 'end-share'
    | 'export'
    | 'confirm-number'
    | 'unit-deleted'
    | 'unit-restored'
    | 'rights'
    | 'choose-access'
    | 'invite'
    | 'join'
    | 'change-member'
    | 'end-member'
    | 'system-create'
    | 'system-save'
    | 'choose-way'
    | 'delete-account'
    | 'attach-letter'
    | 'remove-letter'
  readonly subject: string
  /** Never a name, an e-mail address or a national identity number. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

/** Written in the same transaction as what it tells of. */
export async function logAct({ connection }: Transaction, entry: AuditEntry, now: Temporal.Instant): Promise<void> {
  connection
    .insert(auditLog)
    .values({ ...entry, at: now.toString() })
    .run()
}

/** The languages in which everything received has been taken out. */
export async function listExportLanguages({ connection }: Readable, consultationId: string): Promise<Language[]> {
  return connection
    .selectDistinct({ language: sql<string | null>`${auditLog.detail} ->> 'language'` })
    .from(auditLog)
    .where(and(eq(auditLog.act, 'export'), eq(auditLog.subject, consultationId)))
    .all()
    .flatMap(({ language }) => (isLanguage(language) ? [language] : []))
}
