import { requirementsOf } from '#app/domain/assessment'
import type { Readable } from '#db/client'
import { type Consultation, listConsultations } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { notFound } from './assessor'

/** What a product is assessed against when nothing else is said: the draft that was published last. */
export async function newestDraft(db: Readable): Promise<{ consultation: Consultation; versionId: string; total: number }> {
  const consultation = (await listConsultations(db)).at(-1) ?? notFound()
  const versionId = consultation.currentVersionId
  const { items } = await getDraft(db, versionId)
  return { consultation, versionId, total: requirementsOf(items).length }
}
