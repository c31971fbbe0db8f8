import type { Temporal } from 'temporal-polyfill'
import { newsFor } from '#app/domain/following'
import { writeNews } from '#app/messages/write-follow'
import { tokenPlaceholder } from '#app/platform/invitation-token'
import { type Database, inTransaction } from '#db/client'
import { type Consultation, listConsultations } from '#db/consultations'
import { listFollowers, listTold, putTold } from '#db/followers'
import { getDraft } from '#db/guidelines'
import { putMail } from '#db/outbox'

/** The consultation's clock tells what is due; the machine's, when mail was written. */
export interface Clocks {
  readonly now: Temporal.Instant
  readonly wallNow: Temporal.Instant
}

const atATime = 500

/**
 * Writes to those who follow a consultation what there is to tell: each thing once to each, since what they know is stored in the
 * transaction that writes the mail.
 */
export async function writeDueNews(db: Database, publicAddress: string, { now, wallNow }: Clocks): Promise<void> {
  for (const consultation of await listConsultations(db)) {
    const subject = subjectOf(consultation)
    if (!(await listTold(db, consultation.id)).some((told) => newsFor(told, subject, now).news.length > 0)) continue
    const page = `${publicAddress}/horinger/${consultation.slug}`
    for (let after: string | null = ''; after !== null; )
      after = await tellSome(db, consultation, page, publicAddress, after, { now, wallNow })
  }
}

const subjectOf = ({ deadline, currentVersionId: versionId }: Consultation) => ({ deadline, versionId })

/** Gives the last id it came to; null when there are no more. */
function tellSome(
  db: Database,
  consultation: Consultation,
  page: string,
  publicAddress: string,
  after: string,
  { now, wallNow }: Clocks,
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const some = await listFollowers(tx, consultation.id, after, atATime)
    const version = (await getDraft(tx, consultation.currentVersionId)).version.number
    for (const { id, email, language, told: before } of some) {
      const { news, told } = newsFor(before, subjectOf(consultation), now)
      if (news.length === 0) continue
      await putTold(tx, id, told)
      const endLink = `${publicAddress}/avmelding/${tokenPlaceholder(id, 'end')}`
      const words = { email, news, version, deadline: consultation.deadline, consultation: consultation.text, page, endLink, now }
      await putMail(tx, { ...writeNews(language, words), kind: 'news', endLink }, wallNow.toString())
    }
    return some.length < atATime ? null : (some.at(-1)?.id ?? null)
  })
}
