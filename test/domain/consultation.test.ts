import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { closesAt, deadlineStanding, isOpen, isUrgent, nextChangeOfWords } from '#app/domain/consultation'

const deadline = Temporal.PlainDate.from('2025-06-13')
const oslo = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Oslo').toInstant()
const days = fc.integer({ min: 0, max: 4000 }).map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }))

describe('the deadline', () => {
  test('counts the whole of its day: one second before midnight is in time, midnight is not', () => {
    expect(isOpen({ deadline }, oslo('2025-06-13T23:59:59'))).toBe(true)
    expect(isOpen({ deadline }, oslo('2025-06-13T23:59:59.999'))).toBe(true)
    expect(isOpen({ deadline }, oslo('2025-06-14T00:00:00'))).toBe(false)
  })

  test('every second round midnight falls on the right side', () => {
    for (let second = -120; second <= 120; second++) {
      expect(isOpen({ deadline }, closesAt(deadline).add({ seconds: second }))).toBe(second < 0)
    }
  })

  test.each([
    ['2025-06-13', '2025-06-13T22:00:00Z'],
    ['2026-10-25', '2026-10-25T23:00:00Z'],
    ['2026-10-24', '2026-10-24T22:00:00Z'],
    ['2026-03-28', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
  ])('%s ends at Norwegian midnight, also when the clocks change', (day, instant) => {
    expect(closesAt(Temporal.PlainDate.from(day)).toString()).toBe(instant)
  })

  test('says what remains in days, on the last day in minutes, and then that it is over', () => {
    expect(deadlineStanding(deadline, oslo('2025-06-02T09:00'))).toEqual({ state: 'open', days: 11 })
    expect(deadlineStanding(deadline, oslo('2025-06-12T23:59:59'))).toEqual({ state: 'open', days: 1 })
    expect(deadlineStanding(deadline, oslo('2025-06-13T00:00'))).toEqual({ state: 'last-day', minutes: 1440 })
    expect(deadlineStanding(deadline, oslo('2025-06-13T23:59:30'))).toEqual({ state: 'last-day', minutes: 1 })
    expect(deadlineStanding(deadline, oslo('2025-06-14T00:00'))).toEqual({ state: 'closed' })
  })

  test('is urgent in its last seven days', () => {
    expect(isUrgent({ state: 'open', days: 8 })).toBe(false)
    expect(isUrgent({ state: 'open', days: 7 })).toBe(true)
    expect(isUrgent({ state: 'last-day', minutes: 3 })).toBe(true)
    expect(isUrgent({ state: 'closed' })).toBe(false)
  })

  test('what is shown and what is enforced never disagree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }), (day, seconds) => {
        const moment = closesAt(day).add({ seconds })
        expect(deadlineStanding(day, moment).state === 'closed').toBe(!isOpen({ deadline: day }, moment))
      }),
    )
  })

  test('the words hold until the moment they are said to', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -5 * 86_400_000, max: 86_400_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (day, ms, share) => {
          const now = closesAt(day).add({ milliseconds: ms })
          const until = nextChangeOfWords(day, now)
          const within = now.add({ milliseconds: Math.floor((until.epochMilliseconds - now.epochMilliseconds - 1) * share) })
          expect(until.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds)
          expect(deadlineStanding(day, within)).toEqual(deadlineStanding(day, now))
        },
      ),
    )
  })
})
