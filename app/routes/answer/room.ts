import { data, type RouterContextProvider } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { standingIn } from '#app/access/standing'
import type { Actor } from '#app/domain/actor'
import { isOpen } from '#app/domain/consultation'
import type { Item } from '#app/domain/guideline'
import { covers } from '#app/domain/position'
import type { Respondent } from '#app/domain/respondent'
import { type Answers, ownerOf } from '#app/domain/response'
import { doorOf, heldOf, newestReceipt } from '#app/domain/sending'
import { listAnswers, listSavedItems, type SavedItem } from '#db/answers'
import { type Consultation, findConsultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { type DraftLetter, listLetters } from '#db/letters'
import { findResponse, type ResponseRoom } from '#db/responses'
import { listVersions, type SentVersion } from '#db/versions'
import { listWithholdings, type MarkedWithholding } from '#db/withholdings'

export type RespondentActor = Extract<Actor, { kind: 'respondent' }> & { readonly actingFor: Respondent }

/** What one respondent has in one consultation: read by every page of answering. */
export interface Room {
  readonly consultation: Consultation
  readonly draft: Draft
  readonly response: ResponseRoom | null
  /** Of everything, or of the items that were asked for; so are the next. */
  readonly answers: Answers
  readonly savedItems: ReadonlyMap<string, SavedItem>
  /** What one asks not to have published. */
  readonly withholdings: readonly MarkedWithholding[]
  /** Letters attached to what is being written. */
  readonly letters: readonly DraftLetter[]
  /** What was sent, the oldest first. */
  readonly versions: readonly SentVersion[]
  /** The one that holds: null before the first, and when it is withdrawn. */
  readonly submission: SentVersion | null
  /** The receipt somebody got last. */
  readonly newest: string | null
  /** Its response is open for writing again. */
  readonly isChanging: boolean
  /** Whether anything can still be written, and by the one who reads. */
  readonly door: 'open' | 'closed' | 'submitted' | 'reading'
}

/** The policy lets only respondents reach the pages that ask. */
export function respondentOf({ actor }: Current): RespondentActor {
  if (actor.kind !== 'respondent' || !actor.actingFor) throw data({ reason: 'forbidden' }, { status: 403 })
  return { ...actor, actingFor: actor.actingFor }
}

/** With the respondent's own deadline. */
export async function getConsultation(current: Current, slug: string): Promise<Consultation> {
  const consultation = await findConsultation(current.db, slug)
  if (!consultation) throw data(null, { status: 404 })
  return withOwnDeadline(current, consultation)
}

/**
 * The respondent's own room; one that is not opened yet is empty, on the current draft. `itemsOf`: which items' answers are wanted, where
 * not all are.
 */
export async function roomOf(
  context: Readonly<RouterContextProvider>,
  slug: string,
  itemsOf: (draft: Draft) => readonly Item[] | undefined = () => undefined,
): Promise<Room> {
  const current = currentOf(context)
  const { db, now } = current
  const { actingFor } = respondentOf(current)
  const consultation = await getConsultation(current, slug)
  const { grant } = await standingIn(context, slug)
  const isWriter = covers(grant?.position ?? null, 'writer')
  const response = await findResponse(db, consultation.id, ownerOf(actingFor))
  const versions = response ? await listVersions(db, response.id) : []
  const newest = newestReceipt(versions)
  const changing = response?.changing ?? null
  const door = doorOf({ isOpen: isOpen(consultation, now), newest, changing })
  const draft = await getDraft(db, response?.versionId ?? consultation.currentVersionId)
  const codes = itemsOf(draft)?.map(({ code }) => code)
  return {
    consultation,
    draft,
    response,
    answers: response ? await listAnswers(db, response, codes) : new Map(),
    savedItems: response ? await listSavedItems(db, response, codes) : new Map(),
    withholdings: response ? await listWithholdings(db, response) : [],
    letters: response ? await listLetters(db, response) : [],
    versions,
    submission: heldOf(versions),
    newest,
    isChanging: newest !== null && changing === newest,
    door: door === 'open' && !isWriter ? 'reading' : door,
  }
}
