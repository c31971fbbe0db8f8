import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { norwegianDay } from '#app/domain/consultation'
import { daysOfWarning, draftEndsAfterWarning, draftFate, draftKeptUntil } from '#app/domain/draft-keeping'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').toInstant()
const deadline = day('2025-06-13')

describe('a draft that was never sent', () => {
  test.each([
    ['2025-11-28T23:59', null, 'keep'],
    ['2025-11-29T00:00', null, 'warn'],
    ['2025-11-29T12:00', '2025-11-29', 'keep'],
    ['2025-12-13T23:59', '2025-11-29', 'keep'],
    ['2025-12-14T00:00', '2025-11-29', 'delete'],
  ])('on %s, warned %s: %s', (moment, warned, fate) => {
    expect(draftFate(deadline, warned === null ? null : day(warned), at(moment))).toBe(fate)
  })

  test('is kept for six months, also over the end of a short month', () => {
    expect(draftKeptUntil(day('2025-08-31')).toString()).toBe('2026-02-28')
  })

  test('that nobody could be told of in time is kept until they have had their days', () => {
    expect(draftFate(deadline, null, at('2026-03-01T12:00'))).toBe('warn')
    expect(draftFate(deadline, day('2026-03-01'), at('2026-03-15T12:00'))).toBe('keep')
    expect(draftFate(deadline, day('2026-03-01'), at('2026-03-16T12:00'))).toBe('delete')
    expect(draftEndsAfterWarning(deadline, day('2026-03-01')).toString()).toBe('2026-03-15')
  })

  test('of somebody who got more time after the warning is warned of anew', () => {
    expect(draftFate(day('2026-01-15'), day('2025-11-29'), at('2025-12-20T12:00'))).toBe('keep')
    expect(draftFate(day('2026-01-15'), day('2025-11-29'), at('2026-07-02T12:00'))).toBe('warn')
  })
})

test('whenever it is looked at, a draft is deleted once, after the promised day, and fourteen days or more after it was told', () => {
  const looks = fc.array(fc.integer({ min: 1, max: 24 * 40 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(looks, (hours) => {
      let now = at('2025-06-14T12:00')
      let warnedOn: Temporal.PlainDate | null = null
      for (const more of hours) {
        now = now.add({ hours: more })
        const fate = draftFate(deadline, warnedOn, now)
        if (fate === 'warn') {
          expect(warnedOn).toBe(null)
          warnedOn = norwegianDay(now)
        }
        if (fate === 'delete') {
          expect(warnedOn).not.toBe(null)
          const today = norwegianDay(now)
          expect(Temporal.PlainDate.compare(today, draftKeptUntil(deadline))).toBe(1)
          expect((warnedOn ?? today).until(today).days).toBeGreaterThan(daysOfWarning)
          return
        }
      }
    }),
  )
})
