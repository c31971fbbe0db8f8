import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { guestKey, linkExpiry, linkState, readGuest } from '#app/domain/guest'

const start = Temporal.Instant.from('2025-06-02T08:00:00Z')
const at = (minutes: number) => start.add({ minutes })
const minute = fc.integer({ min: 0, max: 20_000 })
const when = fc.option(minute.map((minutes) => at(minutes).toString()))
const aLink = fc.record({
  kind: fc.constantFrom('self' as const, 'stated' as const, 'invited' as const),
  createdBy: fc.option(fc.constant('case officer')),
  expiresAt: fc.constant(linkExpiry(start).toString()),
  confirmedAt: when,
  endedAt: when,
})

describe('the life of a link', () => {
  test('one that is ended opens nothing, whatever else holds', () => {
    fc.assert(
      fc.property(aLink, fc.boolean(), minute, (link, isRoomOpen, now) => {
        expect(linkState({ ...link, endedAt: start.toString() }, isRoomOpen, at(now))).toBe('ended')
      }),
    )
  })

  test('one that is over stays over, as time passes and the deadline comes', () => {
    fc.assert(
      fc.property(aLink, minute, minute, fc.boolean(), fc.boolean(), (link, one, other, isOpenFirst, isOpenThen) => {
        const [first, then] = [Math.min(one, other), Math.max(one, other)]
        const before = linkState(link, isOpenFirst, at(first))
        if (before !== 'open') expect(linkState(link, isOpenFirst && isOpenThen, at(then))).toBe(before)
      }),
    )
  })

  test('nobody comes in by an unused link after two days, but an invited body does until its deadline', () => {
    fc.assert(
      fc.property(aLink, minute, (link, more) => {
        const unused = { ...link, confirmedAt: null, endedAt: null }
        const later = linkExpiry(start).add({ minutes: more })
        expect(linkState({ ...unused, createdBy: null }, true, later)).toBe('expired')
        expect(linkState({ ...unused, createdBy: 'case officer' }, true, later)).toBe('open')
        expect(linkState({ ...unused, createdBy: 'case officer' }, false, later)).toBe('expired')
      }),
    )
  })

  test('one that was used brings back until the deadline, and no longer', () => {
    const used = {
      kind: 'self',
      createdBy: null,
      expiresAt: linkExpiry(start).toString(),
      confirmedAt: start.toString(),
      endedAt: null,
    } as const
    expect(linkState(used, true, start.add({ hours: 24 * 30 }))).toBe('open')
    expect(linkState(used, false, start.add({ hours: 24 * 30 }))).toBe('expired')
  })
})

describe('whom a link is of', () => {
  const base = { email: 'A@b.example', organisationName: null, organisationNumber: null, organisationId: null, consultationId: 'h1' }
  test('the same address has one account for each it answers for', () => {
    const keys = [
      guestKey({ ...base, kind: 'self' }),
      guestKey({ ...base, kind: 'stated', organisationName: 'FAU' }),
      guestKey({ ...base, kind: 'stated', organisationName: 'FAU', organisationNumber: '310000019' }),
      guestKey({ ...base, kind: 'invited', organisationId: 1 }),
      guestKey({ ...base, kind: 'invited', organisationId: 1, consultationId: 'h2' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(guestKey({ ...base, email: 'a@B.example', kind: 'self' })).toBe(keys[0])
  })
})

describe('what a visitor says of themselves', () => {
  const typed = { name: 'Kari', email: 'kari@eksempel.example', kind: 'self' as const, organisation: '', number: '', reason: '' }
  test('counts about an organisation only for those who answer for one', () => {
    expect(readGuest({ ...typed, organisation: '<b>', number: 'x' })).toMatchObject({ said: { organisationName: null, reason: '' } })
    expect(readGuest({ ...typed, kind: 'stated', organisation: 'Norges Forbund / Oslo', number: 'NO 958 935 420 MVA' })).toMatchObject({
      said: { organisationName: 'Norges Forbund / Oslo', organisationNumber: '958935420' },
    })
  })

  test('never carries an address, or a place for one, into what others read', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, organisation) => {
        const read = readGuest({ ...typed, kind: 'stated', name, organisation })
        if ('said' in read) expect(`${read.said.name}${read.said.organisationName}`).not.toMatch(/[@<>{}:]/)
      }),
    )
  })
})
