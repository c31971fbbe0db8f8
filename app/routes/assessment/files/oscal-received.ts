import { currentOf } from '#app/access/current'
import { findConsultation } from '#db/consultations'
import { findForAgency } from '#db/declarations'
import { notFound } from '../assessor'
import type { Route } from './+types/oscal-received'
import { oscalFile } from './oscal-file'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const consultation = (await findConsultation(db, params.slug)) ?? notFound()
  return oscalFile(db, (await findForAgency(db, consultation.id, params.number)) ?? notFound(), publicAddress)
}
