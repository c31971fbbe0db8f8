import type { Temporal } from 'temporal-polyfill'
import { writeDigest } from '#app/messages/write-digest'
import { listCirclePeople } from '#db/circle-people'
import { type Database, inTransaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { listDueDigests, markDigested } from '#db/notices'
import { putMail } from '#db/outbox'

/**
 * Puts what people are to be told of into the outbox, as one mail to each when it is time. Whoever has lost their access since is
 * told nothing. `now` is the machine's time.
 */
export async function writeDueDigests(db: Database, publicAddress: string, now: Temporal.Instant): Promise<void> {
  if ((await listDueDigests(db, now)).length === 0) return
  await inTransaction(db, async (tx) => {
    for (const digest of await listDueDigests(tx, now)) {
      const { circle, accountId, email, language, organisationName, lines } = digest
      await markDigested(tx, digest, now)
      const people = await listCirclePeople(tx, circle)
      if (email === '' || !people.some((person) => person.accountId === accountId)) continue
      const { slug, text } = await getConsultationById(tx, circle.consultationId)
      const address = `${publicAddress}/horinger/${slug}/svar`
      await putMail(
        tx,
        writeDigest(language, { email, organisation: organisationName, consultation: text, lines, address }),
        now.toString(),
      )
    }
  })
}
