import { currentOf } from '#app/access/current'
import { findConsultation } from '#db/consultations'
import { findForAgency } from '#db/declarations'
import type { Route } from './+types/workbook-received'
import { notFound } from './assessor'
import { checklistResponse } from './checklist-response'
import { declaredFile } from './checklist-values'

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const consultation = (await findConsultation(current.db, params.slug)) ?? notFound()
  const declaration = (await findForAgency(current.db, consultation.id, params.number)) ?? notFound()
  return checklistResponse(await declaredFile(current, declaration), 'xlsx')
}
