import { statusOf } from '#app/domain/assessment-scale'
import { contentLanguageOf } from '#app/domain/language'
import { getConsultationById } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { OpenAssessment } from './assessor'
import type { Row } from './values'

/** What a new version of the requirements has done to an assessment, and whether there is a newer one still. */
export async function versionChange({ inheritance, assessment, scale, current: { db, language } }: OpenAssessment, rows: readonly Row[]) {
  const { currentVersionId } = await getConsultationById(db, assessment.consultationId)
  const count = (change: Row['change']) => rows.filter((row) => row.change === change).length
  return {
    newer: currentVersionId === assessment.versionId ? null : (await getDraft(db, currentVersionId)).version.number,
    from: inheritance?.from ?? null,
    counts: inheritance && {
      unchanged: count('unchanged'),
      editorial: count('editorial'),
      material: count('material'),
      new: count('new'),
      left: rows.filter(({ mustReassess }) => mustReassess).length,
    },
    withdrawn: (inheritance?.withdrawn ?? []).map(({ item: { code, text }, line }) => ({
      code,
      title: text[contentLanguageOf(language)].title,
      status: statusOf(scale, line?.status ?? scale.unassessed)?.label[language] ?? line?.status ?? '',
    })),
  }
}
export type VersionChangeValues = Awaited<ReturnType<typeof versionChange>>
