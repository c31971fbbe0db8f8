import { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { opensLate, ownDeadline, toNewDay, toReason } from '#app/domain/extension'
import type { Language } from '#app/domain/language'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import {
  decideExtension,
  type Extension,
  findExtension,
  findOrganisationName,
  listGranted,
  putExtension,
  takeExtensionContact,
} from '#db/extensions'
import { type Mail, putMail } from '#db/outbox'

/** Who decides, and how whoever asked is told where they have said where: in their language. */
export interface Officer {
  readonly accountId: string
  readonly writeAnswer: (to: { readonly email: string; readonly language: Language }, decision: Decision) => Mail
  /** The machine's time, by which mail goes. */
  readonly wallNow: Temporal.Instant
}

type Decision = Pick<Extension, 'outcome' | 'day' | 'answer' | 'isLate' | 'name' | 'organisationNumber'>

/**
 * Grants one respondent a later day. What was asked for while there was time is in time; else what comes is late. False: there is
 * no such request. Refuses: extension.bad-day, extension.day-too-early, extension.decided.
 */
export function grantExtension(
  db: Database,
  consultationId: string,
  by: Officer,
  { id, day, answer }: { readonly id: string; readonly day: string; readonly answer: string },
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const asked = await findExtension(tx, consultationId, id)
    if (!asked) return false
    const opened = await dayFor(tx, asked, day, Temporal.Instant.from(asked.askedAt), now)
    await decide(tx, asked, by, { outcome: 'granted', ...opened, answer: answer.trim().slice(0, 2000) || null }, now)
    return true
  })
}

/** Says no, with a reason. False: there is no such request. Refuses: extension.reason-missing, extension.too-long, extension.decided. */
export function refuseExtension(
  db: Database,
  consultationId: string,
  by: Officer,
  { id, answer }: { readonly id: string; readonly answer: string },
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const asked = await findExtension(tx, consultationId, id)
    if (!asked) return false
    await decide(tx, asked, by, { outcome: 'refused', day: null, isLate: false, answer: toReason(answer) }, now)
    return true
  })
}

/**
 * Opens the door for one organisation that has not asked here, such as one that has phoned.
 * Refuses: unit.no-such-body, extension.reason-missing, extension.too-long, extension.bad-day, extension.day-too-early.
 */
export function openFor(
  db: Database,
  consultationId: string,
  by: Pick<Officer, 'accountId'>,
  opening: { readonly id: string; readonly organisationNumber: string; readonly day: string; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { id, organisationNumber } = opening
    const known = await findOrganisationName(tx, organisationNumber)
    if (!known) throw new RuleViolation('unit.no-such-body')
    const reason = toReason(opening.reason)
    const owner = `org:${organisationNumber}`
    const opened = await dayFor(tx, { consultationId, owner }, opening.day, now, now)
    await putExtension(tx, {
      ...{ id, consultationId, owner, organisationNumber, name: known.name, isTest: known.isTest, reason },
      ...{ askedAt: now.toString(), decidedAt: now.toString(), decidedBy: by.accountId, outcome: 'granted', ...opened },
    })
    await logAct(
      tx,
      { accountId: by.accountId, act: 'decide-extension', subject: organisationNumber, detail: { id, outcome: 'granted', ...opened } },
      now,
    )
  })
}

async function dayFor(
  tx: Transaction,
  { consultationId, owner }: Pick<Extension, 'consultationId' | 'owner'>,
  typed: string,
  askedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<{ readonly day: string; readonly isLate: boolean }> {
  const { deadline } = await getConsultationById(tx, consultationId)
  const granted = await listGranted(tx, consultationId, owner)
  const day = toNewDay(typed, ownDeadline(deadline, granted), now)
  return { day: day.toString(), isLate: opensLate(deadline, granted, askedAt) }
}

async function decide(
  tx: Transaction,
  asked: Extension,
  { accountId, writeAnswer, wallNow }: Officer,
  decision: Pick<Extension, 'outcome' | 'day' | 'answer' | 'isLate'>,
  now: Temporal.Instant,
): Promise<void> {
  const { id, organisationNumber } = asked
  const isFirst = await decideExtension(tx, id, { ...decision, decidedBy: accountId, decidedAt: now.toString() })
  if (!isFirst) throw new RuleViolation('extension.decided')
  const { outcome, day, isLate } = decision
  await logAct(
    tx,
    { accountId, act: 'decide-extension', subject: organisationNumber ?? 'private', detail: { id, outcome, day, isLate } },
    now,
  )
  const contact = await takeExtensionContact(tx, id)
  if (contact) await putMail(tx, { ...writeAnswer(contact, { ...asked, ...decision }), kind: 'extension' }, wallNow.toString())
}
