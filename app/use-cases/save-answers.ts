import { Temporal } from 'temporal-polyfill'
import { toValues } from '#app/domain/answer'
import { acknowledge, acknowledgeStored, judgeEdit, markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import type { Values } from '#app/domain/question'
import type { Respondent } from '#app/domain/respondent'
import { type Answers, assertOpen, ownerOf } from '#app/domain/response'
import { assertSameAs, sameAsOf } from '#app/domain/same-as'
import { assertBeingWritten } from '#app/domain/sending'
import { filledIn, type Shortcut } from '#app/domain/shortcut'
import { listAnswers, listSavedItems, putAnswer, type SavedItem } from '#db/answers'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { openResponse, type ResponseRoom, touchResponse } from '#db/responses'
import { listRevisions, noteChange, noteUnchosen, type Revision } from '#db/revisions'
import { listVersions } from '#db/versions'
import { noteEdited } from '#db/work'

/** One item as somebody filled it in, and the mark of the values they started from. */
export interface ItemEdit {
  readonly code: string
  readonly base: string
  readonly raw: Values
  /** What the same page has sent without hearing how it went, such as when the connection broke. */
  readonly sent?: readonly Values[]
  /** When it was typed, in milliseconds of the consultation's time, if an earlier page left it behind. */
  readonly typedAt?: number
  /** What the writer had, and left for a colleague's answer. */
  readonly unchosen?: Values
  /** An earlier text put in again. */
  readonly isBroughtBack?: boolean
  /** What was pressed in place of filling in. */
  readonly shortcut?: Shortcut
}

export type ItemResult =
  /** Stored, or already as one wishes; `base` is the mark to build the next edit on. */
  | { readonly code: string; readonly outcome: 'saved'; readonly base: string; readonly mine: Values; readonly overtaken?: Values }
  /** Somebody else answered the same questions meanwhile. Theirs stand; whoever chooses mine builds on `theirBase`. */
  | {
      readonly code: string
      readonly outcome: 'conflict'
      readonly base: string
      readonly mine: Values
      readonly questions: readonly string[]
      readonly theirs: Values
      readonly theirBase: string
      readonly savedBy: string
      /** What stands where words that were typed a while ago have been stored since, and then left for others. */
      readonly overtaken?: Values
    }
  /** The rules refuse this item; the others are saved. */
  | { readonly code: string; readonly outcome: 'refused'; readonly base: string; readonly mine: Values; readonly violation: RuleViolation }

/** Who saves. */
export interface Writer {
  readonly respondent: Respondent
  readonly name: string
  /** Whose history entry it is; null where only the name is known. */
  readonly accountId?: string | null
  /** Whom a page was made for, `org:310000019`: another may have logged in on the same machine while it stood open. */
  readonly writtenFor?: string | null
}

/**
 * Saves the items of one form, workbook or call. Each item stands alone: one that is refused or in conflict keeps no other from
 * being stored. Refuses the whole when the consultation has closed or the response is sent.
 * Refuses: consultation.closed, response.already-submitted, respondent.not-allowed, answer.unknown-item.
 */
export function saveAnswers(
  db: Database,
  consultation: Consultation,
  by: Writer,
  edits: readonly ItemEdit[],
  now: Temporal.Instant,
): Promise<ItemResult[]> {
  return inTransaction(db, (tx) => saveAnswersIn(tx, consultation, by, edits, now))
}

/** As `saveAnswers`, among other writes. */
export async function saveAnswersIn(
  tx: Transaction,
  consultation: Consultation,
  by: Writer,
  edits: readonly ItemEdit[],
  now: Temporal.Instant,
): Promise<ItemResult[]> {
  const owner = ownerOf(by.respondent)
  if (by.writtenFor && by.writtenFor !== owner) throw new RuleViolation('respondent.not-allowed')
  assertOpen(consultation, now)
  const room = await openResponse(tx, consultation, owner, now)
  assertBeingWritten(await listVersions(tx, room.id), room.changing)
  const draft = await getDraft(tx, room.versionId)
  const codes = edits.map(({ code }) => code)
  const stored = await listAnswers(tx, room, codes)
  const savedItems = await listSavedItems(tx, room, codes)
  // What an answer points to, and what that points to, may be any of the others.
  const mayPoint = edits.some(({ raw, shortcut }) => sameAsOf(raw) !== null || shortcut !== undefined)
  const known = new Map(mayPoint ? await listAnswers(tx, room) : stored)
  const since = new Map<string, readonly Revision[]>()
  for (const edit of edits) if (edit.typedAt !== undefined) since.set(edit.code, await listStoredSince(tx, room, edit.code, edit.typedAt))
  const judged = edits.map((edit) => {
    const savedBy = savedItems.get(edit.code)?.savedBy ?? ''
    const one = judge(draft, edit, { stored: stored.get(edit.code) ?? {}, since: since.get(edit.code) ?? [], savedBy }, known)
    if (one.write) known.set(edit.code, one.write)
    return one
  })
  // A private person is alone with their text: no history is kept of it.
  const isShared = by.respondent.kind === 'organisation'
  const standing = new Map(stored)
  for (const [i, { result, write }] of judged.entries()) {
    const { code } = result
    const [edit, before] = [edits[i], standing.get(code) ?? {}]
    if (isShared && edit) await noteUnchosenTexts(tx, room, edit, result, by, now)
    if (!write) continue
    if (isShared) {
      await noteChanges(tx, room, code, before, write, { ...by, isBroughtBack: edit?.isBroughtBack ?? false }, savedItems.get(code), now)
      await noteEdited(tx, room, code)
    }
    await putAnswer(tx, room, code, write, { now, name: by.name }, before)
    standing.set(code, write)
  }
  if (judged.some(({ write }) => write)) await touchResponse(tx, room.id, now)
  return judged.map(({ result }) => result)
}

/** Browsers' clocks are not ours to the second; in milliseconds. Whoever types the very same words again within it finds them in history. */
const clockSlack = 60_000

async function listStoredSince(tx: Transaction, room: ResponseRoom, code: string, typedAt: number): Promise<Revision[]> {
  const revisions = await listRevisions(tx, room, code)
  return revisions.filter(
    ({ kind, savedAt }) => kind !== 'unchosen' && Temporal.Instant.from(savedAt).epochMilliseconds >= typedAt - clockSlack,
  )
}

/** Two who answer the same lose nothing: what is not stored is in history. */
async function noteUnchosenTexts(
  tx: Transaction,
  room: ResponseRoom,
  edit: ItemEdit,
  result: ItemResult,
  by: Writer,
  now: Temporal.Instant,
) {
  const { code } = edit
  const own = result.outcome === 'conflict' ? result.questions.map((question) => [question, result.mine[question] ?? ''] as const) : []
  for (const [question, value] of [...Object.entries(edit.unchosen ?? {}), ...own]) {
    await noteUnchosen(tx, room, { code, question, value }, { accountId: by.accountId ?? null, name: by.name }, now)
  }
}

async function noteChanges(
  tx: Transaction,
  room: ResponseRoom,
  code: string,
  before: Values,
  after: Values,
  by: Writer & { readonly isBroughtBack: boolean },
  found: SavedItem | undefined,
  now: Temporal.Instant,
) {
  const author = { accountId: by.accountId ?? null, name: by.name, kind: by.isBroughtBack ? 'brought-back' : 'saved' } as const
  for (const question of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const change = { code, question, before: before[question] ?? '', after: after[question] ?? '' }
    if (change.before === change.after) continue
    const first = { name: found?.savedBy ?? by.name, savedAt: found?.savedAt ?? now.toString() }
    await noteChange(tx, room, change, author, first, now)
  }
}

function judge(
  draft: Draft,
  { code, base, raw, sent = [], shortcut }: ItemEdit,
  { stored, since, savedBy }: { readonly stored: Values; readonly since: readonly Revision[]; readonly savedBy: string },
  known: Answers,
): { result: ItemResult; write?: Values } {
  const item = [draft.whole, ...draft.items].find((candidate) => candidate.code === code)
  if (!item) throw new RuleViolation('answer.unknown-item', { code })
  const mine = valuesOrRefusal(item, draft, filledIn(item, draft.questions, shortcut, raw, stored), known)
  if (mine instanceof RuleViolation) return { result: { code, outcome: 'refused', base, mine: raw, violation: mine } }
  const judgement = judgeEdit(acknowledgeStored(acknowledge(base, sent, stored), mine, since), mine, stored)
  const overtaken = overtakenOf(mine, stored, since)
  const result: ItemResult =
    judgement.conflicts.length === 0
      ? { code, outcome: 'saved', base: judgement.base, mine, ...overtaken }
      : {
          code,
          outcome: 'conflict',
          base: judgement.base,
          mine,
          questions: judgement.conflicts,
          theirs: stored,
          theirBase: markOf({ ...mine, ...Object.fromEntries(judgement.conflicts.map((id) => [id, stored[id] ?? ''])) }),
          savedBy,
          ...overtaken,
        }
  return judgement.changes ? { result, write: judgement.values } : { result }
}

function overtakenOf(mine: Values, stored: Values, since: readonly Revision[]): { readonly overtaken?: Values } {
  const stands = since.flatMap(({ question, value }) =>
    value === (mine[question] ?? '') && value !== (stored[question] ?? '') ? [[question, stored[question] ?? '']] : [],
  )
  return stands.length === 0 ? {} : { overtaken: Object.fromEntries(stands) }
}

function valuesOrRefusal(item: Item, { items, questions }: Draft, raw: Values, known: Answers): Values | RuleViolation {
  try {
    const values = toValues(item, questions, raw)
    assertSameAs(items, item.code, values, known)
    return values
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
}
