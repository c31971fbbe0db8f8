import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { mentionedIn, readComment } from '#app/domain/comment'
import { isMailDue } from '#app/domain/notice'
import { positions } from '#app/domain/position'
import { joins, lostFrom } from '#app/domain/revision'
import { afterEdit, assertDue, assertMove, movesFor, storedStates, unapproved, ways, workStateOf } from '#app/domain/teamwork'

const state = fc.constantFrom(...storedStates)
const way = fc.constantFrom(...ways)
const position = fc.constantFrom(null, ...positions)
const start = Temporal.Instant.from('2025-06-02T07:00:00Z')

describe('an item', () => {
  test('is moved by those who write, and approved or sent back by approvers alone', () => {
    fc.assert(
      fc.property(position, state, way, (who, from, how) => {
        const moves = movesFor(who, from, how)
        if (who === null || who === 'reader') expect(moves).toEqual([])
        if (who !== 'approver') expect(moves.filter((move) => move === 'approved' || move === 'returned')).toEqual([])
        if (how === 'short') expect(moves).not.toContain('approved')
        expect(moves).not.toContain(from)
      }),
    )
  })

  test('that is approved is not taken up again by a writer: a change of its text does that', () => {
    expect(movesFor('writer', 'approved', 'long')).toEqual([])
    expect(movesFor('approver', 'approved', 'long')).toEqual(['returned', 'open'])
  })

  test('is sent back with a word of what to do', () => {
    expect(() => assertMove('approver', 'ready', 'returned', 'long', '  ')).toThrow('work.note-missing')
    expect(() => assertMove('approver', 'ready', 'returned', 'long', 'x'.repeat(2001))).toThrow('work.note-too-long')
    expect(() => assertMove('writer', 'ready', 'returned', 'long', 'Skriv mer')).toThrow('work.denied')
    expect(() => assertMove('approver', 'ready', 'returned', 'long', 'Skriv mer')).not.toThrow()
  })

  test('that is edited is never ready or approved, and a returned one stays so', () => {
    fc.assert(fc.property(state, (stored) => ['open', 'returned'].includes(afterEdit(stored))))
    expect(afterEdit('returned')).toBe('returned')
  })

  test('shows whether it is begun, and no approval where nobody approves', () => {
    expect([workStateOf('open', false, 'short'), workStateOf('open', true, 'long')]).toEqual(['not-started', 'in-work'])
    expect([workStateOf('approved', true, 'long'), workStateOf('approved', true, 'short')]).toEqual(['approved', 'ready'])
  })

  test('has a day no later than the deadline', () => {
    const deadline = Temporal.PlainDate.from('2025-06-13')
    expect(() => assertDue(deadline, deadline)).not.toThrow()
    expect(() => assertDue(null, deadline)).not.toThrow()
    expect(() => assertDue(Temporal.PlainDate.from('2025-06-14'), deadline)).toThrow('work.date-after-deadline')
  })

  test('lacks approval the long way until it has it, and never the short way', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), state, (codes, stored) => {
        expect(unapproved(codes, () => stored, 'short')).toEqual([])
        expect(unapproved(codes, () => stored, 'long')).toEqual(stored === 'approved' ? [] : codes)
      }),
    )
  })
})

describe('history', () => {
  const entry = { kind: 'saved', authorId: 'a', value: 'Vi støtter kravet.', startedAt: start.toString() } as const
  const later = (minutes: number) => start.add({ seconds: Math.round(minutes * 60) })

  test('gathers what one person writes within five minutes', () => {
    expect(joins(entry, { ...entry, value: 'Vi støtter kravet. Men …' }, later(4.9))).toBe(true)
    expect(joins(entry, { ...entry, value: 'Vi støtter kravet. Men …' }, later(5))).toBe(false)
  })

  test('never gathers two people, two kinds, or those it does not know', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 10 }), (before, after, minutes) => {
        const first = { ...entry, value: before }
        expect(joins(first, { ...entry, value: after, authorId: 'b' }, later(minutes))).toBe(false)
        expect(joins(first, { ...entry, value: after, kind: 'unchosen' }, later(minutes))).toBe(false)
        expect(joins(first, { ...entry, value: after, kind: 'brought-back' }, later(minutes))).toBe(false)
        expect(joins({ ...first, authorId: null }, { ...entry, value: after, authorId: null }, later(minutes))).toBe(false)
      }),
    )
  })

  test('loses no more of one’s own text than a word or so', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 21 }), fc.string(), (head, middle, tail) => {
        const next = { ...entry, value: head + tail }
        const lost = lostFrom(head + middle + tail, head + tail)
        expect(lost).toBeLessThanOrEqual(middle.length)
        if (joins({ ...entry, value: head + middle + tail }, next, start)) expect(lost).toBeLessThanOrEqual(20)
      }),
    )
    expect(lostFrom('abc', 'abcdef')).toBe(0)
    expect(lostFrom('abcdef', '')).toBe(6)
  })
})

describe('a comment', () => {
  const circle = [
    { accountId: 's', name: 'Siv Testdal' },
    { accountId: 'o', name: 'Omar Prøvestad' },
  ]
  test('is addressed to those who are chosen or named, and only inside', () => {
    const to = (text: string, chosen: string[]) => mentionedIn(text, chosen, circle, 's').map(({ accountId }) => accountId)
    expect(to('Hva mener du, @omar prøvestad?', [])).toEqual(['o'])
    expect(to('Hva mener du?', ['o', 'noen-andre', 's'])).toEqual(['o'])
    expect(to('@Siv Testdal og omar', [])).toEqual([])
  })

  test('says something, and not a book', () => {
    expect(() => readComment(' \n ')).toThrow('comment.empty')
    expect(() => readComment('x'.repeat(4001))).toThrow('comment.too-long')
    expect(readComment(' a\r\nb ')).toBe('a\nb')
  })
})

test('mail is never sent more often than somebody wants', () => {
  const after = (minutes: number) => start.add({ minutes })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (oldest, now) => {
      const due = (pace: 'hour' | 'day' | 'never', mailed: string | null) => isMailDue(pace, after(oldest).toString(), mailed, after(now))
      expect(due('never', null)).toBe(false)
      if (now < 60) expect(due('hour', start.toString())).toBe(false)
      if (now < 24 * 60) expect(due('day', start.toString())).toBe(false)
      if (due('hour', null)) expect(now - oldest).toBeGreaterThanOrEqual(5)
    }),
  )
})
