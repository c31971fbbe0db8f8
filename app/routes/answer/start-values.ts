import { href, type RouterContextProvider, redirect } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { journalRoomOf } from '#app/access/journal-room'
import { standingIn } from '#app/access/standing'
import { standingOf } from '#app/domain/answer'
import { isOpen } from '#app/domain/consultation'
import { draftKeptUntil } from '#app/domain/draft-keeping'
import { markOf } from '#app/domain/edit'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { knowledgeOf, type Respondent } from '#app/domain/respondent'
import { considered, mainViewQuestion, ownerOf, responseTypeOf, responseTypeQuestion } from '#app/domain/response'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayDate, sayTime } from '#app/messages/say-time'
import { findReminder } from '#db/answer-reminders'
import { hasLink } from '#db/guest-links'
import { answerPath } from './form-fields'
import { viewOf } from './response-view'
import { getConsultation, type Room, respondentOf, roomOf } from './room'
import { isTogether } from './team-parts.server'

/** Where somebody stands when they come to answer. Those on their way to a certain place are sent on when they are logged in. */
export async function startOf(context: Readonly<RouterContextProvider>, slug: string, url: URL) {
  const current = currentOf(context)
  const { actor, now, language } = current
  const consultation = await getConsultation(current, slug)
  const here = href('/horinger/:slug/svar', { slug })
  const to = answerPath(url.searchParams.get('til'))
  const common = {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    deadline: sayDeadline(consultation.deadline, now, language),
  }
  const onward = to ? `${here}/${to}` : here
  if (actor.kind === 'visitor') {
    return { ...common, place: 'visitor', isOpen: isOpen(consultation, now), onward } as const
  }
  if (actor.kind !== 'respondent') return { ...common, place: 'case-officer', onward } as const
  const { role, grant } = await standingIn(context, slug)
  if (role === 'guest') {
    const back = to ? `?til=${encodeURIComponent(`${here}/${to}`)}` : ''
    throw redirect(href('/horinger/:slug/svar/min-tilgang', { slug }) + back)
  }
  if (to) throw redirect(`${here}/${to}`)
  const room = await roomOf(context, slug)
  if (room.door === 'submitted') throw redirect(href('/horinger/:slug/svar/kvittering', { slug }))
  const { actingFor } = respondentOf(current)
  const who = {
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    person: actor.name,
    position: grant?.position ?? null,
    isTogether: await isTogether(context, room),
    isReminded:
      (await findReminder(current.db, { consultationId: consultation.id, owner: ownerOf(actingFor), accountId: actor.accountId })) !== null,
    guest: await guestOf(current, consultation.id, actingFor, url.searchParams.get('lenke') === 'avsluttet'),
    journal: journalRoomOf(current, { accountId: actor.accountId, owner: ownerOf(actingFor), slug: consultation.slug }).name,
  }
  return room.door === 'open' || room.door === 'reading'
    ? ({ ...common, ...who, place: 'open', owner: ownerOf(actingFor), changing: changingOf(room), ...progressOf(room, language) } as const)
    : ({
        ...common,
        ...who,
        place: 'closed',
        keptUntil: sayDate(draftKeptUntil(consultation.deadline), language),
        letters: room.letters.length,
        view: viewOf(room.draft, room.answers, language),
      } as const)
}

/** For those who came without login: whom they state, and whether a link leads back here. Null for those who logged in. */
async function guestOf({ db, actor }: Current, consultationId: string, respondent: Respondent, isJustEnded: boolean) {
  const knownBy = knowledgeOf(respondent, consultationId)
  if (knownBy === 'login' || actor.kind !== 'respondent') return null
  const organisation = respondent.kind === 'stated' ? respondent.name : null
  return { knownBy, organisation, hasLink: await hasLink(db, consultationId, actor.accountId), isJustEnded }
}

/** Which receipt is being changed; null where nothing is sent. */
function changingOf({ isChanging, newest, submission }: Room) {
  return isChanging && newest !== null ? { receipt: newest, isWithdrawn: submission === null } : null
}

function progressOf({ draft, answers, savedItems, letters }: Room, language: Language) {
  const { items, whole, questions } = draft
  const content = contentLanguageOf(language)
  const last = [...savedItems.values()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  const general = answers.get(whole.code) ?? {}
  const type = general[responseTypeQuestion]
  const mainView = general[mainViewQuestion]
  return {
    type: responseTypeOf(items, whole, questions, answers, letters.length),
    letters: letters.length,
    wholeStanding: standingOf(whole, general),
    considered: considered(items, answers),
    total: items.length,
    last: last ? { time: sayTime(last.savedAt, language), name: last.savedBy } : null,
    /** Builds on the kind of response alone: choosing it here touches nothing else. */
    typeBase: markOf(type === undefined ? {} : { [responseTypeQuestion]: type }),
    /** Likewise for the one text. */
    oneText: { value: mainView ?? '', base: markOf(mainView === undefined ? {} : { [mainViewQuestion]: mainView }) },
    chapters: draft.version.chapters.map(({ number, title }) => {
      const own = items.filter(({ chapter }) => chapter === number)
      return { number, title: title[content], considered: considered(own, answers), total: own.length }
    }),
  }
}

export type StartValues = Awaited<ReturnType<typeof startOf>>
