import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isLateDay } from '#app/domain/extension'
import {
  bodyOption,
  dayIn,
  findBody,
  longestNote,
  longestReference,
  readRegistration,
  type TypedRegistration,
  toArrival,
  toWithdrawalReason,
} from '#app/domain/registration'

const bodies = [
  { slug: 'oslo', name: 'Oslo kommune', number: '958935420', otherNames: ['OSLO KOMMUNE', 'Osloven tjïelte'] },
  { slug: 'os', name: 'Os kommune', number: '943464723', otherNames: [] },
  { slug: 'legeforeningen', name: 'Legeforeningen', number: null, otherNames: ['Den norske legeforening'] },
] as const
const facts = {
  bodies,
  publishedOn: Temporal.PlainDate.from('2025-03-13'),
  longestText: 20_000,
  now: Temporal.Instant.from('2025-06-16T22:30:00Z'),
}
const typed: TypedRegistration = {
  ...{ kind: 'listed', body: 'Oslo kommune', chosen: '', organisation: '', number: '', person: '' },
  ...{
    way: 'email',
    note: '',
    arrivedOn: '2025-06-10',
    archiveReference: '',
    type: 'med_merknad',
    text: 'Vi støtter utkastet.',
    language: 'nn',
  },
}
const faultsOf = (more: Partial<TypedRegistration>) => {
  const read = readRegistration({ ...typed, ...more }, facts)
  return 'faults' in read ? Object.fromEntries(Object.entries(read.faults).map(([field, { code }]) => [field, code])) : {}
}

describe('what staff type of a response', () => {
  test('becomes a registration when nothing is wrong', () => {
    expect(readRegistration(typed, facts)).toEqual({
      said: {
        ...{ from: { kind: 'listed', slug: 'oslo' }, way: 'email', note: '', arrivedOn: '2025-06-10', archiveReference: '' },
        ...{ type: 'med_merknad', text: 'Vi støtter utkastet.', language: 'nn' },
      },
    })
  })

  test('every fault is told at once, each by its field', () => {
    const nothing = Object.fromEntries(Object.keys(typed).map((field) => [field, ''])) as unknown as TypedRegistration
    expect(faultsOf(nothing)).toEqual({
      kind: 'registration.from-missing',
      way: 'registration.way-missing',
      arrivedOn: 'registration.day-missing',
      type: 'registration.type-missing',
    })
    expect(faultsOf({ kind: 'listed', body: ' ' })).toEqual({ body: 'registration.body-missing' })
    expect(faultsOf({ kind: 'listed', body: 'Atlantis' })).toEqual({ body: 'registration.body-unknown' })
    expect(faultsOf({ kind: 'listed', body: 'kommune' })).toEqual({ body: 'registration.body-several' })
    expect(faultsOf({ kind: 'organisation', organisation: '', number: '123' })).toEqual({
      organisation: 'registration.name-wrong',
      number: 'unit.invalid-number',
    })
    expect(faultsOf({ kind: 'organisation', organisation: 'Oslo', number: '958 935 420' })).toEqual({
      number: 'registration.number-listed',
    })
    expect(faultsOf({ kind: 'person', person: 'x'.repeat(201) })).toEqual({ person: 'registration.person-wrong' })
    expect(faultsOf({ way: 'other' })).toEqual({ note: 'registration.note-missing' })
    expect(faultsOf({ note: 'x'.repeat(longestNote + 1) })).toEqual({ note: 'registration.note-too-long' })
    expect(faultsOf({ archiveReference: '1'.repeat(longestReference + 1) })).toEqual({
      archiveReference: 'registration.reference-too-long',
    })
    expect(faultsOf({ type: 'uten_merknad' })).toEqual({ type: 'registration.type-with-text' })
    expect(faultsOf({ text: 'æ'.repeat(20_001) })).toEqual({ text: 'registration.text-too-long' })
    expect(faultsOf({ text: '🙂'.repeat(20_000) })).toEqual({})
  })

  test('only what belongs to the chosen kind of sender counts', () => {
    expect(faultsOf({ kind: 'person', person: '=1+1', number: 'tull', body: 'Atlantis' })).toEqual({})
  })
})

describe('the day it arrived', () => {
  test.each([
    ['2025-02-31', 'registration.bad-day'],
    ['31.02.2025', 'registration.bad-day'],
    ['i går', 'registration.bad-day'],
    ['2025-06-18', 'registration.day-to-come'],
    ['2025-03-12', 'registration.day-too-early'],
  ])('%s is refused', (arrivedOn, code) => expect(faultsOf({ arrivedOn })).toEqual({ arrivedOn: code }))

  test('is a Norwegian day: half past midnight is today already', () => expect(faultsOf({ arrivedOn: '2025-06-17' })).toEqual({}))
  test('may be written as Norwegians do', () => expect(dayIn('7.6.2025')?.toString()).toBe('2025-06-07'))

  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  test('reads back as it is written, whichever way', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const date = Temporal.PlainDate.from(iso)
        expect(dayIn(iso)?.toString()).toBe(iso)
        expect(dayIn(`${date.day}. ${date.month}. ${date.year}`)?.toString()).toBe(iso)
      }),
    )
  })

  test('decides whether it is late: the last day counts, also one of its own, and a door that was opened late gives no more time', () => {
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (general, own, arrived, isLate) => {
        const [deadline, granted] = [Temporal.PlainDate.from(general), { day: Temporal.PlainDate.from(own), isLate }]
        const last = !isLate && own > general ? own : general
        expect(isLateDay(deadline, [granted], Temporal.PlainDate.from(arrived))).toBe(arrived > last)
      }),
    )
  })
})

describe('a body of the list', () => {
  test.each([
    ['as it was offered', 'Oslo kommune (958935420)'],
    ['by its number', '958 935 420'],
    ['by its number in brackets', 'Oslo (958 935 420)'],
    ['by its name, whatever the case', 'OSLO KOMMUNE'],
    ['by another of its names', 'osloven tjïelte'],
  ])('is found %s', (_, words) => expect(findBody(bodies, words)).toBe(bodies[0]))

  test('is asked about when it may be several, and a choice among those counts', () => {
    expect(findBody(bodies, 'kommune')).toEqual([bodies[0], bodies[1]])
    expect(findBody(bodies, 'kommune', 'os')).toBe(bodies[1])
    expect(findBody(bodies, 'kommune', 'legeforeningen')).toEqual([bodies[0], bodies[1]])
    expect(findBody(bodies, 'den norske')).toEqual([bodies[2]])
  })

  test('is always found as it is offered, and what is typed never breaks it', () => {
    for (const body of bodies) expect(findBody(bodies, bodyOption(body))).toBe(body)
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(findBody(bodies, words)).toBeDefined()
      }),
    )
  })
})

test('what was not said is not sealed', () => {
  const read = readRegistration(typed, facts)
  if ('faults' in read) throw new Error('nothing is wrong')
  expect(toArrival(read.said, 'Ingrid Fiktiv')).toEqual({ way: 'email', arrivedOn: '2025-06-10', registeredBy: 'Ingrid Fiktiv' })
  expect(toArrival({ ...read.said, note: 'i resepsjonen', archiveReference: '25/1-2' }, 'I')).toEqual({
    ...{ way: 'email', arrivedOn: '2025-06-10', registeredBy: 'I', note: 'i resepsjonen', archiveReference: '25/1-2' },
  })
})

test('taking back needs a reason, on one line', () => {
  expect(toWithdrawalReason(' Registrert\n to ganger ')).toBe('Registrert to ganger')
  expect(() => toWithdrawalReason(' ')).toThrow('registration.reason-missing')
  expect(() => toWithdrawalReason('x'.repeat(501))).toThrow('registration.reason-too-long')
})
