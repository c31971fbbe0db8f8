import { currentOf } from '#app/access/current'
import { findConsultation } from '#db/consultations'
import { findForAgency } from '#db/declarations'
import { notFound } from '../assessor'
import type { Route } from './+types/sealed-received'
import { sealedFile } from './sealed-file'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  const consultation = (await findConsultation(db, params.slug)) ?? notFound()
  return sealedFile(db, (await findForAgency(db, consultation.id, params.number)) ?? notFound())
}
