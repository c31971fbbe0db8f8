import { data } from 'react-router'
import { currentOf } from '#app/access/current'
import { findConsultation } from '#db/consultations'
import { findSubmission, getCanonical } from '#db/submissions'
import type { Route } from './+types/sealed'

/** What was sealed, byte for byte what the checksum is of. A sender whose letter staff registered can only get it from them. */
export async function loader({ context, params: { slug, receipt } }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  const submission = consultation && (await findSubmission(db, consultation.id, receipt))
  if (!submission) throw data({ reason: 'not-found' }, { status: 404 })
  const name = `svar-${submission.receiptNumber.replace(/[^\w-]/g, '_')}.json`
  return new Response(await getCanonical(db, submission), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store, no-transform',
    },
  })
}
