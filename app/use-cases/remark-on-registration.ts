import type { Temporal } from 'temporal-polyfill'
import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import { withRemark } from '#app/domain/registration'
import { findAnswer, putAnswer } from '#db/answers'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { findRegistration } from '#db/registrations'
import type { Registrar } from './register-response'

/** What a case officer enters of one item. */
export interface EnteredRemark {
  readonly code: string
  /** Null takes away what is there. */
  readonly text: string | null
  /** The mark of what they saw there. */
  readonly seen: string
}

/**
 * Stores what a response that came another way says of one råd or krav, in place of what was stored of it. It is received with the rest,
 * and stands beside the other answers to that item. Nothing a colleague has entered meanwhile is overwritten unseen.
 * Refuses: registration.gone, registration.item-missing, registration.remark-missing, registration.remark-changed, answer.too-long.
 */
export function remarkOnRegistration(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  { code, text, seen }: EnteredRemark,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const registration = await findRegistration(tx, consultation.id, id)
    if (!registration) throw new RuleViolation('registration.gone')
    const { room } = registration
    const { items, questions } = await getDraft(tx, room.versionId)
    const item = items.find((candidate) => candidate.code === code)
    const before = item ? await findAnswer(tx, room, item.code) : {}
    const values = text === null ? {} : withRemark(item, questions, before, text)
    // Twice the same is once.
    if (!item || markOf(values) === markOf(before)) return
    if (markOf(before) !== seen) throw new RuleViolation('registration.remark-changed', { code })
    await putAnswer(tx, room, item.code, values, { now, name: by.name })
  })
}
