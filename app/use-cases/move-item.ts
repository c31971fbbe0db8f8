import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import { covers } from '#app/domain/position'
import { assertMove, type StoredState } from '#app/domain/teamwork'
import { findAnswer } from '#db/answers'
import { listCirclePeople } from '#db/circle-people'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { putNotices } from '#db/notices'
import { getWay, listWork, putState, untouched } from '#db/work'
import { type Colleague, circleOf, type Moments, openTeamRoom } from './team-room'

export interface Move {
  readonly to: StoredState
  readonly note: string
  /** The state, and the mark of the answer, that were on the page: nobody approves what they have not seen. */
  readonly from: string
  readonly mark: string
}

/**
 * Says how far an item has come. False: no such item.
 * Refuses: consultation.closed, response.already-submitted, work.denied, work.note-missing, work.note-too-long, work.changed-since,
 * work.moved-since.
 */
export function moveItem(
  db: Database,
  consultation: Consultation,
  by: Colleague,
  code: string,
  move: Move,
  { now, wallNow }: Moments,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const room = await openTeamRoom(tx, consultation, by, now)
    const { items, whole } = await getDraft(tx, room.versionId)
    if (![whole, ...items].some((item) => item.code === code)) return false
    const work = (await listWork(tx, room)).get(code) ?? untouched
    const way = await getWay(tx, room)
    if (move.from !== work.state) throw new RuleViolation('work.moved-since')
    assertMove(by.position, work.state, move.to, way, move.note)
    if (move.to === 'approved' && move.mark !== markOf(await findAnswer(tx, room, code))) throw new RuleViolation('work.changed-since')
    const note = move.to === 'returned' ? move.note.trim() : ''
    await putState(tx, room, code, { state: move.to, note, movedBy: by.accountId, movedAt: now.toString() })
    if (move.to === 'open') return true
    const people = await listCirclePeople(tx, circleOf(consultation, by))
    const concerned =
      move.to === 'ready'
        ? way === 'long'
          ? people.filter(({ position }) => covers(position, 'approver'))
          : []
        : people.filter(({ accountId }) => accountId === work.assignee?.accountId || accountId === work.movedById)
    const to = concerned.map(({ accountId }) => accountId).filter((accountId) => accountId !== by.accountId)
    await putNotices(tx, circleOf(consultation, by), room, { codes: [code], kind: move.to, byName: by.name, to }, wallNow)
    return true
  })
}
