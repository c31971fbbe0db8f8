import { eq, sql } from 'drizzle-orm'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import { type Readable, statement, type Transaction } from './client'
import { assessmentScales } from './schema'

const ofVersion = statement((c) =>
  c
    .select({ definition: assessmentScales.definition })
    .from(assessmentScales)
    .where(eq(assessmentScales.versionId, sql.placeholder('versionId')))
    .prepare(),
)

export async function findScale(db: Readable, versionId: string): Promise<AssessmentScale | null> {
  const row = ofVersion(db).get({ versionId })
  return row ? (row.definition as AssessmentScale) : null
}

/** How products are assessed against a guideline version. Refuses one without: assessments are only opened where there is a scale. */
export async function getScale(db: Readable, versionId: string): Promise<AssessmentScale> {
  const scale = await findScale(db, versionId)
  if (!scale) throw new Error(`No scale for guideline version ${versionId}`)
  return scale
}

export async function putScale({ connection }: Transaction, versionId: string, scale: AssessmentScale): Promise<void> {
  connection.insert(assessmentScales).values({ versionId, contentVersion: scale.contentVersion, definition: scale }).run()
}
