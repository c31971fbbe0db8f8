import { findScale, putScale } from '../assessment-scales'
import { type Database, inTransaction } from '../client'
import { listConsultations } from '../consultations'
import { scaleOfFile } from './assessment-file'

/** Gives the drafts that are consulted on the scale products are assessed by. Repeatable: a version keeps the scale it has. */
export async function importScale(db: Database): Promise<void> {
  const versions = (await listConsultations(db)).map(({ currentVersionId }) => currentVersionId)
  const scale = scaleOfFile()
  await inTransaction(db, async (tx) => {
    for (const versionId of versions) {
      if (!(await findScale(tx, versionId))) await putScale(tx, versionId, scale)
    }
  })
}
