import { datesOfPlan } from '#app/domain/planned-dates'
import { sayDate } from '#app/messages/say-time'
import { matchOf } from '#db/guidelines'
import { listOwnDates } from '#db/planned-dates'
import type { OpenAssessment } from './assessor'

/** The dates the vendor's own plan for a requirement has had, oldest first, also in the assessments this one was begun from. */
export async function planOf({ assessment, current: { db, language } }: OpenAssessment, code: string) {
  const dates: string[] = []
  for (const { versionId, code: was, plannedDate } of await listOwnDates(db, assessment.id)) {
    const { items } = await matchOf(db, versionId, assessment.versionId)
    if (items.some((one) => one.code === code && one.before?.code === was)) dates.push(plannedDate)
  }
  return datesOfPlan(dates).map((date) => ({ date, day: sayDate(date, language) }))
}
