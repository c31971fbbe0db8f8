import { currentOf } from '#app/access/current'
import { getScale } from '#db/assessment-scales'
import { listConsultations } from '#db/consultations'
import { listPublic } from '#db/declarations'
import type { Route } from './+types/declarations'
import type { declarationListSchema } from './assessment-schemas'
import { declaredSummary } from './declared-answer'
import { jsonAnswer } from './json-answer'
import type { Answer } from './schemas'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const newest = (await listConsultations(db)).at(-1)
  const answer: Answer<typeof declarationListSchema> = {
    provenance: newest ? (await getScale(db, newest.currentVersionId)).provenance.nb : '',
    assessments: await Promise.all((await listPublic(db)).map((one) => declaredSummary(db, one, publicAddress))),
  }
  return jsonAnswer(request, answer)
}
