import type { Temporal } from 'temporal-polyfill'
import { toEmailAddress } from '#app/domain/email-address'
import { RuleViolation } from '#app/domain/errors'
import { beginsKnowing, followState, mayMailAgain } from '#app/domain/following'
import type { Language } from '#app/domain/language'
import { assertOpen } from '#app/domain/response'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { type Follower, findByAddress, forgetAddress, noteMailed, putFollower } from '#db/followers'
import { type Mail, putMail } from '#db/outbox'

/** What only the routes know: the words of a mail, and the hashes of what its links hold. */
export interface FollowMail {
  /** To confirm, or that one follows already; links name the follower's id. */
  readonly write: (kind: 'confirm' | 'already', to: { readonly id: string; readonly email: string }) => Mail
  readonly hashesOf: (id: string) => { readonly confirmHash: string; readonly endHash: string }
}

/**
 * Sends a mail to an address somebody says is theirs, whoever they are: nothing is told back that depends on whether the address is
 * known, and no address gets more than a few. Refuses: follow.invalid-email, consultation.closed.
 */
export async function askToFollow(
  db: Database,
  consultation: Consultation,
  wish: { readonly id: string; readonly email: string; readonly language: Language },
  mail: FollowMail,
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<void> {
  const email = toEmailAddress(wish.email, 'follow.invalid-email')?.toLowerCase()
  if (!email) throw new RuleViolation('follow.invalid-email')
  assertOpen(consultation, now)
  await inTransaction(db, async (tx) => {
    const known = await findByAddress(tx, consultation.id, email)
    if (known && followState(known, wallNow) !== 'expired') return mailAgain(tx, known, mail, wallNow)
    if (known) await forgetAddress(tx, known.id)
    const { id, language } = wish
    await putFollower(tx, {
      ...{ id, email, language, consultationId: consultation.id, askedAt: wallNow.toString(), ...mail.hashesOf(id) },
      told: beginsKnowing({ deadline: consultation.deadline, versionId: consultation.currentVersionId }, now),
    })
    await putMail(tx, { ...mail.write('confirm', { id, email }), kind: 'follow' }, wallNow.toString())
  })
}

async function mailAgain(tx: Transaction, known: Follower, mail: FollowMail, wallNow: Temporal.Instant): Promise<void> {
  if (!mayMailAgain(known, wallNow)) return
  await noteMailed(tx, known.id, wallNow.toString())
  const words = mail.write(known.confirmedAt === null ? 'confirm' : 'already', known)
  await putMail(tx, { ...words, kind: 'follow' }, wallNow.toString())
}
