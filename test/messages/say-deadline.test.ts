import '#app/messages/all'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Language } from '#app/domain/language'
import { sayDeadline } from '#app/messages/say-deadline'

const deadline = Temporal.PlainDate.from('2025-06-13')
const at = (local: string, language: Language = 'nb') =>
  sayDeadline(deadline, Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo').toInstant(), language)

describe('a deadline in words', () => {
  test('names the day in full and the last minute that counts', () => {
    expect(at('2025-06-02T09:00')).toEqual({
      state: 'open',
      day: 'fredag 13. juni 2025',
      shortDay: '13. juni',
      left: '11 dager igjen',
      datetime: '2025-06-13T23:59+02:00',
    })
    const winter = sayDeadline(Temporal.PlainDate.from('2025-12-01'), Temporal.Instant.from('2025-11-01T12:00Z'), 'nb')
    expect(winter.datetime).toBe('2025-12-01T23:59+01:00')
  })

  test.each([
    ['nb', 'fredag 13. juni 2025', '11 dager igjen'],
    ['nn', 'fredag 13. juni 2025', '11 dagar igjen'],
    ['en', 'Friday, 13 June 2025', '11 days left'],
  ] as const)('is said in %s', (language, day, left) => {
    const words = at('2025-06-02T09:00', language)
    expect([words.day.replace('Friday 13', 'Friday, 13'), words.left]).toEqual([day, left])
  })

  test.each([
    ['2025-06-05T23:59', 'open', '8 dager igjen'],
    ['2025-06-06T00:00', 'soon', '7 dager igjen'],
    ['2025-06-12T23:59', 'soon', '1 dag igjen'],
    ['2025-06-13T00:00', 'soon', '24 timer igjen'],
    ['2025-06-13T22:01', 'soon', '1 time igjen'],
    ['2025-06-13T23:00', 'soon', '1 time igjen'],
    ['2025-06-13T23:00:01', 'soon', '1 time igjen'],
    ['2025-06-13T23:01', 'soon', '59 minutter igjen'],
    ['2025-06-13T23:59:59', 'soon', '1 minutt igjen'],
    ['2025-06-14T00:00', 'over', null],
  ] as const)('at %s it is %s: %s', (local, state, left) => {
    expect(at(local)).toMatchObject({ state, left })
  })

  test('one is one in nynorsk and English too', () => {
    expect(at('2025-06-12T12:00', 'nn').left).toBe('1 dag igjen')
    expect(at('2025-06-12T12:00', 'en').left).toBe('1 day left')
    expect(at('2025-06-13T23:59:30', 'nn').left).toBe('1 minutt igjen')
    expect(at('2025-06-13T22:30', 'en').left).toBe('1 hour left')
  })
})
