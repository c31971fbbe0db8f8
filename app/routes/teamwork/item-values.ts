import type { RouterContextProvider } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { markOf } from '#app/domain/edit'
import { contentLanguageOf } from '#app/domain/language'
import { movesFor, workStateOf } from '#app/domain/teamwork'
import { sayMinute, sayShortDay } from '#app/messages/say-time'
import { findAnswer } from '#db/answers'
import { listComments } from '#db/comments'
import { getWay, listWork, untouched } from '#db/work'
import { answersOf } from './answer-words'
import { answerPathOf, headOf, itemIn, refusedIn, teamOf } from './team'

const deeds = ['given', 'moved', 'commented', 'rewritten', 'taken-back'] as const

/** One item as those who answer it together see it: the answer, how far it has come, whose it is, and what is said about it. */
export async function itemValues(context: Readonly<RouterContextProvider>, slug: string, code: string, url: URL) {
  const team = await teamOf(context, slug)
  const { current, consultation, by, people, room, draft, isWriter } = team
  const { db, language } = current
  const item = itemIn(team, code)
  const values = room ? await findAnswer(db, room, code) : {}
  const work = (room && (await listWork(db, room)).get(code)) ?? untouched
  const way = await getWay(db, room)
  const comments = room ? await listComments(db, room, code) : []
  const { kind, strength, ageGroups } = item
  return {
    head: headOf(team),
    item: { code, kind, strength, ageGroups, text: item.text[contentLanguageOf(language)] },
    answers: answersOf(item, draft.questions, values, language),
    answerPath: answerPathOf(item),
    isWriter,
    state: workStateOf(work.state, Object.keys(values).length > 0, way),
    /** What is stored, and the mark of the answer: what somebody moves or approves is what they saw. */
    stored: work.state,
    mark: markOf(values),
    moves: isWriter ? movesFor(by.position, work.state, way) : [],
    note: work.state === 'returned' ? work.note : '',
    moved:
      work.movedBy === null || work.movedAt === null || work.state === 'open'
        ? null
        : { name: work.movedBy, time: sayMinute(work.movedAt, language) },
    holder: work.assignee?.name ?? null,
    due: work.dueOn === null ? null : sayShortDay(Temporal.PlainDate.from(work.dueOn), language),
    given: { to: work.assignee?.accountId ?? '', due: work.dueOn ?? '' },
    people: people.map(({ accountId, name, position }) => ({
      accountId,
      name,
      canTake: position !== 'reader',
      isSelf: accountId === by.accountId,
    })),
    lastDay: consultation.deadline.toString(),
    comments: comments.map(({ id, author, authorId, text, writtenAt, editedAt, mentioned }) => ({
      id,
      author,
      text,
      written: sayMinute(writtenAt, language),
      edited: editedAt === null ? null : sayMinute(editedAt, language),
      mentioned,
      isOwn: authorId === by.accountId,
    })),
    done: deeds.find((deed) => deed === url.searchParams.get('gjort')) ?? null,
    refused: refusedIn(url),
  }
}

export type ItemValues = Awaited<ReturnType<typeof itemValues>>
