import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { closesAt, isOpen } from '#app/domain/consultation'
import {
  beginsKnowing,
  beginsReminded,
  confirmationDays,
  dueReminder,
  followDays,
  followState,
  isOver,
  mayMailAgain,
  newsFor,
  reminderFor,
  type Told,
} from '#app/domain/following'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').toInstant()
const june13 = { deadline: day('2025-06-13'), versionId: 'v1' }
const told = (more: Partial<Told> = {}): Told => ({ ...june13, reminded: null, isClosed: false, ...more })

describe('a reminder', () => {
  test.each([
    ['2025-05-30T07:59', null],
    ['2025-05-30T08:00', 14],
    ['2025-06-10T07:59', 14],
    ['2025-06-10T08:00', 3],
    ['2025-06-13T07:59', 3],
    ['2025-06-13T08:00', 0],
    ['2025-06-13T23:59', 0],
    ['2025-06-14T00:00', null],
  ])('at %s is that of %s days', (moment, days) => {
    expect(dueReminder(june13.deadline, followDays, at(moment))).toBe(days)
  })

  test('comes at eight in the morning, Norwegian time, on both sides of a change of the clocks', () => {
    const deadline = day('2025-11-02')
    expect(dueReminder(deadline, [14], Temporal.Instant.from('2025-10-19T05:59:59Z'))).toBe(null)
    expect(dueReminder(deadline, [14], Temporal.Instant.from('2025-10-19T06:00:00Z'))).toBe(14)
    expect(dueReminder(deadline, [3], Temporal.Instant.from('2025-10-30T06:59:59Z'))).toBe(null)
    expect(dueReminder(deadline, [3], Temporal.Instant.from('2025-10-30T07:00:00Z'))).toBe(3)
  })

  test('that was missed gives way to the next: one mail, not three', () => {
    expect(newsFor(told(), june13, at('2025-06-13T22:00')).news).toEqual(['reminder'])
    expect(newsFor(told(), june13, at('2025-06-20T12:00')).news).toEqual(['closed'])
  })

  test('is not sent to whoever began to follow after its morning', () => {
    const begun = beginsKnowing(june13, at('2025-06-02T10:00'))
    expect(newsFor(begun, june13, at('2025-06-09T10:00')).news).toEqual([])
    expect(newsFor(begun, june13, at('2025-06-10T10:00')).news).toEqual(['reminder'])
  })
})

describe('other news', () => {
  test('a moved deadline is told, and begins its own reminders', () => {
    const moved = newsFor(told({ reminded: 3 }), { ...june13, deadline: day('2025-07-01') }, at('2025-06-12T12:00'))
    expect(moved).toEqual({ news: ['moved'], told: told({ deadline: day('2025-07-01') }) })
    expect(newsFor(moved.told, { ...june13, deadline: day('2025-07-01') }, at('2025-06-17T08:00')).news).toEqual(['reminder'])
  })

  test('a deadline that was moved to within three days is told once, not twice', () => {
    const subject = { ...june13, deadline: day('2025-06-14') }
    const moved = newsFor(told(), subject, at('2025-06-12T12:00'))
    expect(moved.news).toEqual(['moved'])
    expect(newsFor(moved.told, subject, at('2025-06-12T12:00')).news).toEqual([])
  })

  test('a consultation that opened again is told of, also to those who were told that it had closed', () => {
    expect(newsFor(told({ isClosed: true }), { ...june13, deadline: day('2025-07-01') }, at('2025-06-16T12:00')).news).toEqual(['moved'])
  })

  test('a new version is told while one can answer, together with what else is new', () => {
    expect(newsFor(told(), { ...june13, versionId: 'v2' }, at('2025-06-10T12:00')).news).toEqual(['version', 'reminder'])
    expect(newsFor(told({ isClosed: true }), { ...june13, versionId: 'v2' }, at('2025-06-20T12:00')).news).toEqual([])
  })
})

describe('a reminder of one’s own response', () => {
  const known = { deadline: june13.deadline, reminded: null }

  test('comes a week before and the day before, and not on the last day', () => {
    expect(reminderFor(known, june13.deadline, at('2025-06-06T08:00'))).toEqual({ isDue: true, known: { ...known, reminded: 7 } })
    expect(reminderFor({ ...known, reminded: 7 }, june13.deadline, at('2025-06-12T08:00')).isDue).toBe(true)
    expect(reminderFor({ ...known, reminded: 1 }, june13.deadline, at('2025-06-13T08:00')).isDue).toBe(false)
    expect(reminderFor(beginsReminded(june13.deadline, at('2025-06-08T08:00')), june13.deadline, at('2025-06-09T08:00')).isDue).toBe(false)
  })

  test('goes by the new day after an extension, and is sent at once when there is less time', () => {
    const later = reminderFor({ ...known, reminded: 1 }, day('2025-06-16'), at('2025-06-12T12:00'))
    expect(later).toEqual({ isDue: false, known: { deadline: day('2025-06-16'), reminded: 7 } })
    expect(reminderFor(later.known, day('2025-06-16'), at('2025-06-15T08:00')).isDue).toBe(true)
    expect(reminderFor(known, day('2025-06-04'), at('2025-06-02T12:00')).isDue).toBe(true)
  })

  test('is due at most twice before one deadline, whenever it is looked at', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 })
    fc.assert(
      fc.property(looks, (hours) => {
        let now = at('2025-05-25T12:00')
        let told = beginsReminded(june13.deadline, now)
        const due: (number | null)[] = []
        for (const more of hours) {
          now = now.add({ hours: more })
          const found = reminderFor(told, june13.deadline, now)
          if (found.isDue) due.push(found.known.reminded)
          expect(reminderFor(found.known, june13.deadline, now).isDue).toBe(false)
          if (found.isDue) expect(isOpen(june13, now)).toBe(true)
          told = found.known
        }
        expect([[], [7], [1], [7, 1]]).toContainEqual(due)
      }),
    )
  })
})

const days = fc.integer({ min: 0, max: 120 }).map((n) => day('2025-02-01').add({ days: n }))
const change = fc.record(
  { hours: fc.integer({ min: 0, max: 200 }), deadline: days, versionId: fc.constantFrom('v1', 'v2', 'v3') },
  { requiredKeys: ['hours'] },
)

test('however time passes and the consultation changes, nobody is told the same twice, too early or too late', () => {
  fc.assert(
    fc.property(days, fc.array(change, { maxLength: 60 }), (deadline, changes) => {
      let subject = { deadline, versionId: 'v1' }
      let now = at('2025-02-01T12:00')
      let known = beginsKnowing(subject, now)
      const reminders = new Map<string, number[]>()
      /** The deadline that was told to be over by the last news; null when they said something else. */
      let over: Temporal.PlainDate | null = null
      for (const { hours, ...changed } of changes) {
        now = now.add({ hours })
        subject = { ...subject, ...changed }
        const { news, told: after } = newsFor(known, subject, now)
        expect(newsFor(after, subject, now).news).toEqual([])
        expect(new Set(news).size).toBe(news.length)
        if (news.includes('closed')) {
          expect(news).toEqual(['closed'])
          expect(isOver(subject.deadline, now)).toBe(true)
          expect(over?.equals(subject.deadline) ?? false).toBe(false)
        } else if (news.length > 0) expect(isOpen(subject, now)).toBe(true)
        if (news.includes('moved')) reminders.delete(subject.deadline.toString())
        if (news.includes('reminder')) {
          const sent = reminders.get(subject.deadline.toString()) ?? []
          const left = after.reminded ?? -1
          expect(followDays).toContain(left)
          expect(sent.every((earlier) => left < earlier)).toBe(true)
          expect(now.until(closesAt(subject.deadline)).total('hours')).toBeLessThanOrEqual(24 * left + 17)
          reminders.set(subject.deadline.toString(), [...sent, left])
        }
        if (news.length > 0) over = news.includes('closed') ? subject.deadline : null
        known = after
      }
    }),
    { numRuns: 300 },
  )
})

describe('an address', () => {
  const asked = { askedAt: '2025-06-02T08:00:00Z', confirmedAt: null, endedAt: null }
  const wall = Temporal.Instant.from(asked.askedAt)

  test('can be confirmed for three days, and is told apart from one that has ended', () => {
    const ends = wall.add({ hours: 24 * confirmationDays })
    expect(followState(asked, ends.subtract({ nanoseconds: 1 }))).toBe('asked')
    expect(followState(asked, ends)).toBe('expired')
    expect(followState({ ...asked, confirmedAt: asked.askedAt }, ends)).toBe('following')
    expect(followState({ ...asked, confirmedAt: asked.askedAt, endedAt: asked.askedAt }, ends)).toBe('ended')
  })

  test('gets three mails at most before somebody confirms it, ten minutes apart, and one a day after', () => {
    const mails = { mails: 1, mailedAt: asked.askedAt, confirmedAt: null }
    expect(mayMailAgain(mails, wall.add({ minutes: 9 }))).toBe(false)
    expect(mayMailAgain(mails, wall.add({ minutes: 10 }))).toBe(true)
    expect(mayMailAgain({ ...mails, mails: 3 }, wall.add({ hours: 70 }))).toBe(false)
    const confirmed = { ...mails, mails: 9, confirmedAt: asked.askedAt }
    expect(mayMailAgain(confirmed, wall.add({ hours: 23 }))).toBe(false)
    expect(mayMailAgain(confirmed, wall.add({ hours: 24 }))).toBe(true)
  })
})
