import { currentOf } from '#app/access/current'
import { getAccessChoice } from '#db/access-choices'
import { findConsultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/consultation'
import { accessOf } from './access-of'
import { summaryOf } from './consultation-summary'
import { jsonAnswer, problem } from './json-answer'
import type { Answer, consultationSchema } from './schemas'

export async function loader({ request, params: { slug }, context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation) return problem(`No consultation has the slug ${slug}.`)
  const { id, number, publishedOn, contentStatus, provenance } = (await getDraft(db, consultation.currentVersionId)).version
  const { officialAddress, text } = consultation
  const answer: Answer<typeof consultationSchema> = {
    ...summaryOf(consultation, publicAddress),
    officialAddress,
    text,
    access: accessOf(await getAccessChoice(db, consultation.id)),
    currentVersion: { id, number, publishedOn, contentStatus, provenance },
  }
  return jsonAnswer(request, answer)
}
