import { currentOf } from '#app/access/current'
import { findConsultation } from '#db/consultations'
import { findForAgency } from '#db/declarations'
import { notFound } from '../assessor'
import { declaredFile } from '../checklist-values'
import type { Route } from './+types/workbook-received'
import { checklistResponse } from './checklist-response'

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const consultation = (await findConsultation(current.db, params.slug)) ?? notFound()
  const declaration = (await findForAgency(current.db, consultation.id, params.number)) ?? notFound()
  return checklistResponse(await declaredFile(current, declaration), 'xlsx')
}
