import { currentOf } from '#app/access/current'
import { type Body, countConsultees } from '#app/domain/consultee'
import { findConsultation } from '#db/consultations'
import { listConsultees } from '#db/consultees'
import type { Route } from './+types/consultees'
import { jsonAnswer, problem } from './json-answer'
import type { Answer, consulteesSchema } from './schemas'

export async function loader({ request, params: { slug }, context }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation) return problem(`No consultation has the slug ${slug}.`)
  const groups = await listConsultees(db, consultation.id)
  const answer: Answer<typeof consulteesSchema> = {
    consultationId: consultation.id,
    counts: countConsultees(groups),
    groups: groups.map(({ id, name, lines }) => ({
      id,
      name,
      lines: lines.map(({ body, members, ...line }) => ({
        ...line,
        organisation: body && toAnswer(body),
        members: members.map(toAnswer),
      })),
    })),
  }
  return jsonAnswer(request, answer)
}

function toAnswer({ number, ...body }: Body) {
  return { ...body, organisationNumber: number }
}
