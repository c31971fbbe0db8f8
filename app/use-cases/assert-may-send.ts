import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { type Basis, isSilence, may } from '#app/domain/permission'
import { getAccessChoice } from '#db/access-choices'
import { findAsker } from '#db/askers'
import type { Transaction } from '#db/client'
import type { Sender } from './receive-response'

/** What gives the right to bind the respondent, decided on what is stored now. Refuses: rights.silent, rights.denied. */
export async function assertMaySend(tx: Transaction, consultationId: string, by: Sender, wallNow: Temporal.Instant): Promise<Basis> {
  const asker = await findAsker(tx, consultationId, { ...by, actingFor: by.respondent })
  const right = may(asker, 'submit', await getAccessChoice(tx, consultationId), wallNow)
  if (!right.isPermitted) throw new RuleViolation(isSilence(right.reason) ? 'rights.silent' : 'rights.denied')
  return right.basis
}
