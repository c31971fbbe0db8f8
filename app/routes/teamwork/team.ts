import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { standingIn } from '#app/access/standing'
import { isOpen } from '#app/domain/consultation'
import { type RuleCode, RuleViolation, ruleCodes } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import { contentLanguageOf } from '#app/domain/language'
import { covers, type Position } from '#app/domain/position'
import { ownerOf } from '#app/domain/response'
import { doorOf, newestReceipt } from '#app/domain/sending'
import { sayDeadline } from '#app/messages/say-deadline'
import { orRefusal } from '#app/platform/http'
import type { Colleague } from '#app/use-cases/team-room'
import { type CirclePerson, listCirclePeople } from '#db/circle-people'
import { type Consultation, findConsultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { findResponse, type ResponseRoom } from '#db/responses'
import { listVersions } from '#db/versions'

/** What the pages of working together start from. */
export interface Team {
  readonly current: Current
  readonly consultation: Consultation
  readonly by: Colleague
  readonly people: readonly CirclePerson[]
  /** Null until somebody has written or given something. */
  readonly room: ResponseRoom | null
  readonly draft: Draft
  /** Whether the response is still worked on, and by the one who reads. */
  readonly isWriter: boolean
}

/** The organisation one acts for. A private person works alone: there is no such page. */
export async function colleagueIn(
  context: Readonly<RouterContextProvider>,
  slug: string,
): Promise<{ readonly current: Current; readonly consultation: Consultation; readonly by: Colleague }> {
  const current = currentOf(context)
  const { db, actor } = current
  const consultation = await findConsultation(db, slug)
  if (!consultation || actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') throw notFound()
  const { grant } = await standingIn(context, slug)
  const position: Position = grant?.position ?? 'reader'
  return {
    current,
    consultation: await withOwnDeadline(current, consultation),
    by: { accountId: actor.accountId, name: actor.name, position, respondent: actor.actingFor },
  }
}

export async function teamOf(context: Readonly<RouterContextProvider>, slug: string): Promise<Team> {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const { db, now } = current
  const room = await findResponse(db, consultation.id, ownerOf(by.respondent))
  const { organisationNumber } = by.respondent
  const newest = room && newestReceipt(await listVersions(db, room.id))
  const door = doorOf({ isOpen: isOpen(consultation, now), newest, changing: room?.changing ?? null })
  return {
    current,
    consultation,
    by,
    people: await listCirclePeople(db, { consultationId: consultation.id, organisationNumber }),
    room,
    draft: await getDraft(db, room?.versionId ?? consultation.currentVersionId),
    isWriter: covers(by.position, 'writer') && door === 'open',
  }
}

/** What the head of each of these pages shows. */
export function headOf({ consultation, by, current: { now, language } }: Team) {
  return {
    slug: consultation.slug,
    title: consultation.text[contentLanguageOf(language)].title,
    organisation: by.respondent.name,
    owner: ownerOf(by.respondent),
    deadline: sayDeadline(consultation.deadline, now, language),
  }
}

export type TeamHead = ReturnType<typeof headOf>

export function itemIn({ draft }: Team, code: string): Item {
  const item = [draft.whole, ...draft.items].find((candidate) => candidate.code === code)
  if (!item) throw notFound()
  return item
}

/** Where an item is answered, below `svar`. */
export function answerPathOf({ code, kind, chapter }: Pick<Item, 'code' | 'kind' | 'chapter'>): string {
  return kind === 'whole' ? 'hele-utkastet' : `kapittel/${chapter}#${code}`
}

/** Somebody who has turned to another organisation since the page was made meant the one before. */
export function assertSameOwner(by: Colleague, form: URLSearchParams): void {
  const writtenFor = form.get('for')
  if (writtenFor && writtenFor !== ownerOf(by.respondent)) throw data({ reason: 'forbidden' }, { status: 403 })
}

/** Does it, and goes where it is told of, or where it is told why not. What is not there is not found. */
export async function doneOrRefused(
  work: Promise<boolean | number | undefined>,
  { page, done, place }: { readonly page: string; readonly done: string; readonly place: string },
) {
  const result = await orRefusal(work)
  if (result instanceof RuleViolation) return redirect(`${page}?feil=${encodeURIComponent(result.code)}#${place}`, 303)
  if (result === false) throw notFound()
  const count = typeof result === 'number' ? `&antall=${result}` : ''
  return redirect(`${page}?gjort=${done}${count}#${place}`, 303)
}

/** Why something was refused, when one comes back from it. */
export function refusedIn(url: URL): RuleCode | null {
  const told = /^(work|comment|notices|answer|consultation|response)\./
  return ruleCodes.find((code) => told.test(code) && code === url.searchParams.get('feil')) ?? null
}

export function boardOf(slug: string): string {
  return href('/horinger/:slug/svar/arbeid', { slug })
}

export function pageOf(slug: string, code: string): string {
  return href('/horinger/:slug/svar/arbeid/punkt/:code', { slug, code })
}

export function notFound() {
  return data({ reason: 'not-found' }, { status: 404 })
}

/** A number in an address; what is none is nobody's. */
export function numberIn(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw notFound()
  return Number(text)
}
