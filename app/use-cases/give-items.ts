import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { assertCanTake, assertDue } from '#app/domain/teamwork'
import { listCirclePeople } from '#db/circle-people'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { putNotices } from '#db/notices'
import { putAssignee } from '#db/work'
import { type Colleague, circleOf, type Moments, openTeamRoom } from './team-room'

/**
 * Gives items, and every item of some chapters, to a colleague with an internal day, or to nobody.
 * Refuses: consultation.closed, response.already-submitted, work.nothing-chosen, work.unknown-person, work.date-after-deadline.
 */
export function giveItems(
  db: Database,
  consultation: Consultation,
  by: Colleague,
  gift: {
    readonly codes: readonly string[]
    readonly chapters: readonly number[]
    readonly to: string | null
    readonly due: Temporal.PlainDate | null
  },
  { now, wallNow }: Moments,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const room = await openTeamRoom(tx, consultation, by, now)
    const { items, whole } = await getDraft(tx, room.versionId)
    const given = [whole, ...items].filter(
      ({ code, chapter, kind }) => gift.codes.includes(code) || (kind !== 'whole' && gift.chapters.includes(chapter)),
    )
    if (given.length === 0) throw new RuleViolation('work.nothing-chosen')
    assertDue(gift.due, consultation.deadline)
    if (gift.to !== null) {
      const people = await listCirclePeople(tx, circleOf(consultation, by))
      assertCanTake(people.find(({ accountId }) => accountId === gift.to))
    }
    for (const { code } of given) await putAssignee(tx, room, code, { assigneeId: gift.to, dueOn: gift.due?.toString() ?? null })
    if (gift.to !== null && gift.to !== by.accountId) {
      const notice = { codes: given.map(({ code }) => code), kind: 'given', byName: by.name, to: [gift.to] } as const
      await putNotices(tx, circleOf(consultation, by), room, notice, wallNow)
    }
    return given.length
  })
}
