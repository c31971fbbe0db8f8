import { mentionedIn, readComment } from '#app/domain/comment'
import { ownerOf } from '#app/domain/response'
import { listCirclePeople } from '#db/circle-people'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { changeComment, putComment, removeComment } from '#db/comments'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { putNotices } from '#db/notices'
import { findResponse, openResponse, type ResponseRoom } from '#db/responses'
import { listWork } from '#db/work'
import { type Colleague, circleOf, type Moments } from './team-room'

export interface Said {
  readonly text: string
  /** Account ids of those chosen from the circle; others are not in it. */
  readonly mentioned: readonly string[]
}

/** Says something about an item to one's colleagues, also after the response is sent. False: no such item. Refuses: comment.empty, comment.too-long. */
export function commentOnItem(
  db: Database,
  consultation: Consultation,
  by: Colleague,
  code: string,
  said: Said,
  moments: Moments,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const text = readComment(said.text)
    const room = await openResponse(tx, consultation, ownerOf(by.respondent), moments.now)
    if (!(await isItem(tx, room, code))) return false
    const people = await listCirclePeople(tx, circleOf(consultation, by))
    const mentioned = mentionedIn(text, said.mentioned, people, by.accountId).map(({ accountId }) => accountId)
    await putComment(tx, room, code, { authorId: by.accountId, text, writtenAt: moments.now.toString(), mentioned })
    const notify = (kind: 'mentioned' | 'commented', to: readonly string[]) =>
      putNotices(tx, circleOf(consultation, by), room, { codes: [code], kind, byName: by.name, to }, moments.wallNow)
    await notify('mentioned', mentioned)
    const holder = (await listWork(tx, room)).get(code)?.assignee?.accountId
    const isTold = holder === undefined || holder === by.accountId || mentioned.includes(holder)
    if (!isTold && people.some(({ accountId }) => accountId === holder)) await notify('commented', [holder])
    return true
  })
}

/** Changes one's own comment. False: not there, or another's. Refuses: comment.empty, comment.too-long. */
export function rewriteComment(
  db: Database,
  consultation: Consultation,
  by: Colleague,
  place: { readonly code: string; readonly id: number },
  said: Said,
  { now, wallNow }: Moments,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const room = await findResponse(tx, consultation.id, ownerOf(by.respondent))
    if (!room) return false
    const people = await listCirclePeople(tx, circleOf(consultation, by))
    const own = { ...place, authorId: by.accountId }
    const text = readComment(said.text)
    const mentioned = mentionedIn(text, said.mentioned, people, by.accountId).map(({ accountId }) => accountId)
    const changed = await changeComment(tx, room, own, { text, editedAt: now.toString(), mentioned })
    if (!changed) return false
    const notice = { codes: [place.code], kind: 'mentioned', byName: by.name, to: changed.newlyMentioned } as const
    await putNotices(tx, circleOf(consultation, by), room, notice, wallNow)
    return true
  })
}

/** Takes away one's own comment. False: not there, or another's. */
export function takeBackComment(
  db: Database,
  consultation: Consultation,
  by: Colleague,
  place: { readonly code: string; readonly id: number },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const room = await findResponse(tx, consultation.id, ownerOf(by.respondent))
    return room !== null && removeComment(tx, room, { ...place, authorId: by.accountId })
  })
}

async function isItem(tx: Transaction, room: ResponseRoom, code: string): Promise<boolean> {
  const { items, whole } = await getDraft(tx, room.versionId)
  return [whole, ...items].some((item) => item.code === code)
}
