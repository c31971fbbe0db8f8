import { RuleViolation } from '#app/domain/errors'
import { covers } from '#app/domain/position'
import type { Way } from '#app/domain/teamwork'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getWay, putWay } from '#db/work'
import { type Colleague, type Moments, openTeamRoom } from './team-room'

/** Whether items are approved before the response is sent. Refuses: consultation.closed, response.already-submitted, work.denied. */
export function chooseWay(db: Database, consultation: Consultation, by: Colleague, way: Way, { now, wallNow }: Moments): Promise<void> {
  return inTransaction(db, async (tx) => {
    if (!covers(by.position, 'approver')) throw new RuleViolation('work.denied')
    const room = await openTeamRoom(tx, consultation, by, now)
    if ((await getWay(tx, room)) === way) return
    await putWay(tx, room, way, by.accountId, now.toString())
    await logAct(tx, { accountId: by.accountId, act: 'choose-way', subject: by.respondent.organisationNumber, detail: { way } }, wallNow)
  })
}
