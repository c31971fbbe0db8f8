import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSureEnough, levelOf } from '#app/domain/assurance-level'
import type { Party } from '#app/domain/party'
import { choiceAtLogin } from '#app/domain/party-choice'
import { longestName, readPersonName, readTypedName } from '#app/domain/person-name'

const aParty = (organisationNumber: string, through: Party['through'] = 'altinn'): Party => ({
  organisationNumber,
  name: 'EKSEMPEL',
  form: 'KOMM',
  isTest: false,
  through,
})
const one = aParty('310000019')
const two = aParty('310000027')

describe('whom one acts for at login', () => {
  test('the only organisation is chosen without a question', () => {
    expect(choiceAtLogin('organisation', [one])).toEqual({ kind: 'organisation', party: one })
  })
  test('of several, one is asked', () => {
    expect(choiceAtLogin('organisation', [one, two])).toEqual({ kind: 'ask' })
  })
  test('without any, one acts for nobody, or for oneself when one came as a private person', () => {
    expect(choiceAtLogin('organisation', [])).toEqual({ kind: 'nobody' })
    expect(choiceAtLogin('private', [])).toEqual({ kind: 'private' })
  })
  test('a private person whom colleagues have let in is asked', () => {
    expect(choiceAtLogin('private', [aParty('310000019', 'colleague')])).toEqual({ kind: 'ask' })
  })
  test('staff answer for nobody', () => {
    expect(choiceAtLogin('staff', [one])).toEqual({ kind: 'staff' })
  })
})

describe('how sure a login is', () => {
  test.each([
    ['substantial', 3],
    ['idporten-loa-substantial', 3],
    ['high', 4],
    ['idporten-loa-high', 4],
    ['idporten-loa-low', null],
    ['entraid', null],
    ['HIGH', null],
    ['toString', null],
    [undefined, null],
    [4, null],
  ])('%s is level %s', (acr, level) => {
    expect(levelOf(acr)).toBe(level)
  })
  test('nothing unknown is sure enough once something is asked for', () => {
    expect(isSureEnough(null, 3)).toBe(false)
    expect(isSureEnough(3, 4)).toBe(false)
    expect(isSureEnough(4, 3)).toBe(true)
    expect(isSureEnough(null, null)).toBe(true)
  })
})

describe('a name somebody writes', () => {
  test('is kept without needless space', () => {
    expect(readPersonName('  Anne-Lise   O’Hara  Čiŋŋá ')).toBe('Anne-Lise O’Hara Čiŋŋá')
  })
  test.each([null, '', '   ', 'x'.repeat(longestName + 1), 'Kari\u0000Nordmann', '\u200b\u200d', '--', 'Kari\u202eNordmann'])(
    '%j is none',
    (text) => {
      expect(readPersonName(text)).toBeNull()
    },
  )
  test.each(['Åse B. Hansen', 'A.B. Hansen', 'Kari Nordmann jr.', 'Anne-Lise O’Hara'])('%s may be typed', (name) => {
    expect(readTypedName(name)).toBe(name)
  })
  test.each([
    'Se https://ond.example',
    'Vinn på ond.example nå',
    'kari@ond.example',
    '{invitation:c0ffee00-0000-4000-8000-000000000000}',
    '<b>Kari</b>',
  ])('%s may not: it would stand in mail we send', (text) => expect(readTypedName(text)).toBeNull())
  test('whatever comes out is as long as may be, and the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const name = readPersonName(text)
        if (name === null) return
        expect(name.length).toBeLessThanOrEqual(longestName)
        expect(readPersonName(name)).toBe(name)
      }),
    )
  })
})
