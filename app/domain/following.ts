import { Temporal } from 'temporal-polyfill'
import { closesAt, isOpen, norwegianTime } from './consultation'

/** How long the link in a mail can be used to confirm an address. Machine time: the mail lies in the world's own time. */
export const confirmationDays = 3
/** Mail we send to an address nobody has confirmed, however often it is asked for. */
export const mostConfirmations = 3
/** Asked for again sooner than this, nothing more is sent. */
export const minutesBetween = 10
/** Days left when those who follow are reminded: two weeks, three days, the last day. */
export const followDays = [14, 3, 0] as const
/** How long an address is kept after the deadline, in case it is moved. */
export const daysAfterClosing = 30
/** How long it can be told that a link is used up. */
export const tombstoneDays = 30

const morning = Temporal.PlainTime.from('08:00')

/** What somebody who follows has been told of already. */
export interface Told {
  readonly deadline: Temporal.PlainDate
  readonly versionId: string
  /** Days left at the last reminder before this deadline; null before the first. */
  readonly reminded: number | null
  readonly isClosed: boolean
}

/** What holds now. */
export type Subject = Pick<Told, 'deadline' | 'versionId'>

export type NewsKind = 'moved' | 'version' | 'reminder' | 'closed'

/** Nobody is woken by a reminder: it comes in the morning, Norwegian time. */
function morningOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: norwegianTime, plainTime: morning }).toInstant()
}

const isReached = (moment: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(moment, now) <= 0

/** The last of the reminders whose morning has come; null before the first, and when it is too late to answer. */
export function dueReminder(deadline: Temporal.PlainDate, days: readonly number[], now: Temporal.Instant): number | null {
  if (!isOpen({ deadline }, now)) return null
  const reached = days.filter((left) => isReached(morningOf(deadline.subtract({ days: left })), now))
  return reached.length === 0 ? null : Math.min(...reached)
}

/** The morning after the deadline has come. */
export function isOver(deadline: Temporal.PlainDate, now: Temporal.Instant): boolean {
  return isReached(morningOf(deadline.add({ days: 1 })), now) && !isOpen({ deadline }, now)
}

/** Whoever begins to follow knows what the page they came from says. */
export function beginsKnowing(subject: Subject, now: Temporal.Instant): Told {
  const { deadline, versionId } = subject
  return { deadline, versionId, reminded: dueReminder(deadline, followDays, now), isClosed: isOver(deadline, now) }
}

/**
 * What there is to tell somebody, and what they know when it is told. What several days' silence has gathered is told as it stands now:
 * never a reminder of a day that is gone, and nothing twice. A new version after the deadline concerns nobody who is to answer.
 */
export function newsFor(
  told: Told,
  { deadline, versionId }: Subject,
  now: Temporal.Instant,
  days: readonly number[] = followDays,
): { readonly news: readonly NewsKind[]; readonly told: Told } {
  const isMoved = !deadline.equals(told.deadline)
  if (!isOpen({ deadline }, now)) {
    const isNews = isOver(deadline, now) && (isMoved || !told.isClosed)
    return isNews ? { news: ['closed'], told: { deadline, versionId, reminded: told.reminded, isClosed: true } } : { news: [], told }
  }
  const due = dueReminder(deadline, days, now)
  // News of a moved deadline names the day; no reminder is needed beside it.
  const isDue = !isMoved && due !== null && (told.reminded === null || due < told.reminded)
  const news: NewsKind[] = []
  if (isMoved) news.push('moved')
  if (versionId !== told.versionId) news.push('version')
  if (isDue) news.push('reminder')
  const reminded = isMoved ? due : isDue ? due : told.reminded
  return { news, told: { deadline, versionId, reminded, isClosed: false } }
}

/** Days left when those who have not sent are reminded. */
export const answerDays = [7, 1] as const

/** What somebody who is to be reminded of their own response knows. */
export type Reminded = Pick<Told, 'deadline' | 'reminded'>

/**
 * Whether it is time to remind somebody of a response that is not sent, by their own deadline, and what they know then. One who is given
 * more time knows it, and is reminded by the new day; one who is given less is told at once.
 */
export function reminderFor(
  known: Reminded,
  deadline: Temporal.PlainDate,
  now: Temporal.Instant,
): { readonly isDue: boolean; readonly known: Reminded } {
  const due = dueReminder(deadline, answerDays, now)
  const moved = Temporal.PlainDate.compare(deadline, known.deadline)
  const before = moved === 0 ? known.reminded : moved > 0 ? due : null
  const isDue = due !== null && (before === null || due < before)
  return { isDue, known: { deadline, reminded: isDue ? due : before } }
}

/** Whoever asks to be reminded is not reminded of what they have just read. */
export function beginsReminded(deadline: Temporal.PlainDate, now: Temporal.Instant): Reminded {
  return { deadline, reminded: dueReminder(deadline, answerDays, now) }
}

/** When the address of somebody who follows has no use any more. */
export function followingEnds(deadline: Temporal.PlainDate): Temporal.Instant {
  return closesAt(deadline.add({ days: daysAfterClosing }))
}

/** What can be told of a link, whoever holds it. */
export type FollowState = 'asked' | 'expired' | 'following' | 'ended'

export function followState(
  { askedAt, confirmedAt, endedAt }: { readonly askedAt: string; readonly confirmedAt: string | null; readonly endedAt: string | null },
  wallNow: Temporal.Instant,
): FollowState {
  if (endedAt !== null) return 'ended'
  if (confirmedAt !== null) return 'following'
  return Temporal.Instant.compare(wallNow, confirmationEnds(askedAt)) < 0 ? 'asked' : 'expired'
}

export function confirmationEnds(askedAt: string): Temporal.Instant {
  return Temporal.Instant.from(askedAt).add({ hours: 24 * confirmationDays })
}

/** Whether a mail may be sent to an address again. */
export function mayMailAgain(
  { mails, mailedAt, confirmedAt }: { readonly mails: number; readonly mailedAt: string; readonly confirmedAt: string | null },
  wallNow: Temporal.Instant,
): boolean {
  const minutes = Temporal.Instant.from(mailedAt).until(wallNow).total('minutes')
  if (confirmedAt !== null) return minutes >= 24 * 60
  return mails < mostConfirmations && minutes >= minutesBetween
}
