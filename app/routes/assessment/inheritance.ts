import { type Requirement, requirementsOf } from '#app/domain/assessment'
import type { Inheritance } from '#app/domain/carry-over'
import { listLines } from '#db/assessment-lines'
import { type Assessment, findAssessment } from '#db/assessments'
import type { Readable } from '#db/client'
import { getDraft, matchOf } from '#db/guidelines'

/** More assessments than anybody has begun from one another. */
const longestWay = 100

/** What the assessment has from the last one that was made for an earlier version of the requirements; null where there is none. */
export async function findInheritance(db: Readable, assessment: Assessment): Promise<Inheritance | null> {
  const earlier = await lastOfEarlierVersion(db, assessment)
  if (!earlier) return null
  const { version } = await getDraft(db, earlier.versionId)
  const lines = await listLines(db, earlier)
  const { items, withdrawn } = await matchOf(db, earlier.versionId, assessment.versionId)
  return {
    from: version.number,
    items: items.map(({ code, change, before }) => ({ code, change, before, line: before ? (lines.get(before.code) ?? null) : null })),
    withdrawn: requirementsOf(withdrawn).map((item: (typeof withdrawn)[number] & Requirement) => ({
      item,
      line: lines.get(item.code) ?? null,
    })),
  }
}

async function lastOfEarlierVersion(db: Readable, { organisationNumber, versionId, carriedFrom }: Assessment): Promise<Assessment | null> {
  let from = carriedFrom
  for (let steps = 0; from !== null && steps < longestWay; steps++) {
    const found = await findAssessment(db, organisationNumber, from)
    if (!found || found.versionId !== versionId) return found
    from = found.carriedFrom
  }
  return null
}
