import { currentOf } from '#app/access/current'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/consultations'
import { summaryOf } from './consultation-summary'
import { jsonAnswer } from './json-answer'
import type { Answer, consultationListSchema } from './schemas'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const consultations = await listConsultations(db)
  const answer: Answer<typeof consultationListSchema> = {
    consultations: consultations.map((one) => summaryOf(one, publicAddress)),
  }
  return jsonAnswer(request, answer)
}
