import type { RouterContextProvider } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { norwegianTime } from '#app/domain/consultation'
import { contentLanguageOf } from '#app/domain/language'
import { covers } from '#app/domain/position'
import { type WorkState, workStateOf, workStates } from '#app/domain/teamwork'
import { sayShortDay } from '#app/messages/say-time'
import { listAnswers } from '#db/answers'
import { countComments } from '#db/comments'
import { findContact } from '#db/notices'
import { getWay, listWork, untouched } from '#db/work'
import { headOf, refusedIn, teamOf } from './team'

export interface BoardRow {
  readonly code: string
  readonly title: string
  readonly state: WorkState
  readonly holder: string | null
  readonly due: string | null
  readonly isOverdue: boolean
  readonly comments: number
}

const deeds = ['given', 'way', 'notices'] as const

/** Every item, whose it is and how far it has come, as the reader has asked to see it. */
export async function boardValues(context: Readonly<RouterContextProvider>, slug: string, url: URL) {
  const team = await teamOf(context, slug)
  const { current, consultation, by, people, room, draft, isWriter } = team
  const { db, language, now } = current
  const content = contentLanguageOf(language)
  const today = now.toZonedDateTimeISO(norwegianTime).toPlainDate()
  const [work, comments, answers] = room
    ? [await listWork(db, room), await countComments(db, room), await listAnswers(db, room)]
    : [new Map(), new Map(), new Map()]
  const way = await getWay(db, room)
  const who = url.searchParams.get('hvem') ?? ''
  const wanted = workStates.find((state) => state === url.searchParams.get('tilstand')) ?? null
  const all = [draft.whole, ...draft.items].map((item) => {
    const { assignee, dueOn, state: stored } = work.get(item.code) ?? untouched
    const due = dueOn === null ? null : Temporal.PlainDate.from(dueOn)
    const state = workStateOf(stored, answers.has(item.code), way)
    return {
      chapter: item.chapter,
      assigneeId: assignee?.accountId ?? null,
      row: {
        code: item.code,
        title: item.text[content].title,
        state,
        holder: assignee?.name ?? null,
        due: due && sayShortDay(due, language),
        isOverdue: due !== null && state !== 'approved' && state !== 'ready' && due.until(today).sign > 0,
        comments: comments.get(item.code) ?? 0,
      } satisfies BoardRow,
    }
  })
  const shown = all.filter(
    ({ assigneeId, row }) =>
      (wanted === null || row.state === wanted) &&
      (who === '' || assigneeId === (who === 'mine' ? by.accountId : who === 'ingen' ? null : who)),
  )
  const chapters = [{ number: 0, title: '' }, ...draft.version.chapters.map(({ number, title }) => ({ number, title: title[content] }))]
  const contact = await findContact(
    db,
    { consultationId: consultation.id, organisationNumber: by.respondent.organisationNumber },
    by.accountId,
  )
  return {
    head: headOf(team),
    isWriter,
    isApprover: covers(by.position, 'approver'),
    way,
    sums: workStates
      .filter((state) => state !== 'approved' || way === 'long')
      .map((state) => ({ state, n: all.filter(({ row }) => row.state === state).length })),
    filter: { who, state: wanted ?? '' },
    people: people.map(({ accountId, name, position }) => ({ accountId, name, canTake: covers(position, 'writer') })),
    lastDay: consultation.deadline.toString(),
    shown: shown.length,
    chapters: chapters
      .map((chapter) => ({ ...chapter, rows: shown.filter((one) => one.chapter === chapter.number).map(({ row }) => row) }))
      .filter(({ rows }) => rows.length > 0),
    /** Null for those who have not been asked. */
    contact: contact && { email: contact.email, pace: contact.pace },
    done: deeds.find((deed) => deed === url.searchParams.get('gjort')) ?? null,
    count: Number(/^\d{1,3}$/.exec(url.searchParams.get('antall') ?? '')?.[0] ?? 0),
    refused: refusedIn(url),
  }
}

export type BoardValues = Awaited<ReturnType<typeof boardValues>>
