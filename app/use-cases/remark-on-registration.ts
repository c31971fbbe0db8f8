import type { Temporal } from 'temporal-polyfill'
import { toValues } from '#app/domain/answer'
import { RuleViolation } from '#app/domain/errors'
import { remarkQuestion } from '#app/domain/registration'
import { findAnswer, putAnswer } from '#db/answers'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { findRegistration } from '#db/registrations'
import type { Registrar } from './register-response'

/**
 * Stores what a response that came another way says of one råd or krav, in place of what was stored of it. It is received with the rest,
 * and stands beside the other answers to that item.
 * Refuses: registration.gone, registration.item-missing, registration.remark-missing, answer.too-long.
 */
export function remarkOnRegistration(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  { code, text: typed }: { readonly code: string; readonly text: string },
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { room, item, questions } = await openItem(tx, consultation, id, code)
    const text = typed.replace(/\r\n?/g, '\n').trim()
    if (text === '') throw new RuleViolation('registration.remark-missing')
    const before = await findAnswer(tx, room, item.code)
    const values = toValues(item, questions, { ...before, [remarkQuestion[item.kind]]: text })
    await putAnswer(tx, room, item.code, values, { now, name: by.name })
  })
}

/** Takes everything away that was noted of one item. Safe to repeat. Refuses: registration.gone, registration.item-missing. */
export function removeRegisteredRemark(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  code: string,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { room, item } = await openItem(tx, consultation, id, code)
    await putAnswer(tx, room, item.code, {}, { now, name: by.name })
  })
}

async function openItem(tx: Transaction, consultation: Consultation, id: string, code: string) {
  const registration = await findRegistration(tx, consultation.id, id)
  if (!registration) throw new RuleViolation('registration.gone')
  const { room } = registration
  const { items, questions } = await getDraft(tx, room.versionId)
  const item = items.find((candidate) => candidate.code === code)
  if (!item || item.kind === 'whole') throw new RuleViolation('registration.item-missing')
  return { room, item: { ...item, kind: item.kind }, questions }
}
