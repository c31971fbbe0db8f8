import type { Temporal } from 'temporal-polyfill'
import type { Language } from '#app/domain/language'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'

/** Notes that somebody takes out everything that was received, before the first byte leaves. */
export function logExport(
  db: Database,
  by: { readonly accountId: string },
  what: { readonly consultationId: string; readonly format: 'xlsx' | 'csv'; readonly language: Language; readonly responses: number },
  now: Temporal.Instant,
): Promise<void> {
  const { consultationId, ...detail } = what
  return inTransaction(db, (tx) => logAct(tx, { accountId: by.accountId, act: 'export', subject: consultationId, detail }, now))
}
