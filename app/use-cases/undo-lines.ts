import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { emptyLine, toLine, toValues } from '#app/domain/assessment'
import { markOf } from '#app/domain/edit'
import { listAct, listLines, putLine } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { findAssessment, touchAssessment } from '#db/assessments'
import { type Database, inTransaction } from '#db/client'
import { type Assessor, assertMayAssess, assertUndeclared } from './save-lines'

/**
 * Takes back what was changed at once. Lines somebody has changed since are left as they are, and counted. Null: the organisation has no
 * such assessment, or nothing was changed by that name.
 * Refuses: assessment.not-allowed, assessment.declared.
 */
export function undoLines(
  db: Database,
  by: Assessor,
  assessmentId: string,
  actId: string,
  now: Temporal.Instant,
): Promise<{ undone: number; left: number } | null> {
  return inTransaction(db, async (tx) => {
    const assessment = await findAssessment(tx, by.organisationNumber, assessmentId)
    const changes = assessment ? await listAct(tx, assessment, actId) : []
    if (!assessment || changes.length === 0) return null
    assertMayAssess(by)
    assertUndeclared(assessment)
    const scale = await getScale(tx, assessment.versionId)
    const lines = await listLines(tx, assessment)
    const act = { actId: randomUUID(), kind: 'undo', by: by.name, now: now.toString() } as const
    const untouched = changes.filter(({ code, after }) => markOf(toValues(lines.get(code) ?? emptyLine(scale))) === markOf(after))
    for (const { code, before, after, wasCarried } of untouched) {
      await putLine(
        tx,
        assessment,
        { code, before: toLine(scale, after), wasCarried: lines.get(code)?.isCarried ?? false },
        { ...toLine(scale, before), isCarried: wasCarried },
        act,
      )
    }
    if (untouched.length > 0) await touchAssessment(tx, assessment.id, act.now)
    return { undone: untouched.length, left: changes.length - untouched.length }
  })
}
