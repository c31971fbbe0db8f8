import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { closesAt, isOpen } from '#app/domain/consultation'
import { type Granted, inTimeUntil, isLateArrival, opensLate, ownDeadline, toNewDay, toReason } from '#app/domain/extension'

const general = Temporal.PlainDate.from('2025-06-13')
const day = fc.integer({ min: -40, max: 400 }).map((days) => general.add({ days }))
const granted = fc.array(fc.record({ day, isLate: fc.boolean() }), { maxLength: 4 })
const moment = fc.integer({ min: -60 * 24, max: 400 * 24 }).map((hours) => closesAt(general).add({ hours }))
const noon = Temporal.Instant.from('2025-06-02T10:00:00Z')

describe('one organisation’s own deadline', () => {
  test('is never before everybody’s, and is the latest it was granted', () => {
    fc.assert(
      fc.property(granted, (days) => {
        const own = ownDeadline(general, days)
        for (const other of [general, ...days.map((one) => one.day)])
          expect(Temporal.PlainDate.compare(own, other)).toBeGreaterThanOrEqual(0)
        expect([general, ...days.map((one) => one.day)].some((one) => one.equals(own))).toBe(true)
      }),
    )
  })

  test('what arrives while the door is open is late only after the last day that is in time', () => {
    fc.assert(
      fc.property(granted, moment, (days, arrived) => {
        const late = isLateArrival(general, days, arrived)
        expect(late).toBe(!isOpen({ deadline: inTimeUntil(general, days) }, arrived))
        if (isOpen({ deadline: general }, arrived)) expect(late).toBe(false)
      }),
    )
  })

  test('asked for in the last second it is an extension, a second later an opening for late responses', () => {
    const last = closesAt(general).subtract({ milliseconds: 1 })
    expect([opensLate(general, [], last), opensLate(general, [], closesAt(general))]).toEqual([false, true])
    const opened: Granted[] = [{ day: general.add({ days: 20 }), isLate: true }]
    expect(isLateArrival(general, opened, closesAt(general))).toBe(true)
    expect(isLateArrival(general, [{ day: general.add({ days: 20 }), isLate: false }], closesAt(general))).toBe(false)
  })
})

describe('a new day', () => {
  test.each(['', '2025-13-01', '2025-02-30', '13.06.2025', 'x'.repeat(1000)])('is a day that exists: %j is not', (typed) => {
    expect(() => toNewDay(typed, general, noon)).toThrow('extension.bad-day')
  })

  test.each(['2025-06-13', '2025-06-01', '2031-01-01'])(
    'is after the one they have, not passed, and within two years: %s is not',
    (typed) => {
      expect(() => toNewDay(typed, general, noon)).toThrow('extension.day-too-early')
    },
  )

  test('comes out as it was typed', () => {
    expect(toNewDay('2025-08-15', general, noon).toString()).toBe('2025-08-15')
  })
})

test('a reason is some words, and not too many', () => {
  expect(toReason('  Kommunestyret møtes i august ')).toBe('Kommunestyret møtes i august')
  expect(() => toReason(' \n ')).toThrow('extension.reason-missing')
  expect(() => toReason('x'.repeat(2001))).toThrow('extension.too-long')
})
