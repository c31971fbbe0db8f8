import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOrganisationNumber, organisationNumberIn } from '#app/domain/organisation-number'

describe('the check digit', () => {
  const valid = [
    '983544622',
    '991825827',
    '312824450',
    '974760673',
    '994598759',
    '991324968',
    '923609016',
    '310001015',
    '310100013',
    '311111116',
  ]
  test.each(valid)('%s is a number', (number) => expect(isOrganisationNumber(number)).toBe(true))
  test.each(['983544623', '833286602', '123456789', '12345678', '9835446220', '', '98354462x', '٩٨٣٥٤٤٦٢٢'])('%s is none', (text) =>
    expect(isOrganisationNumber(text)).toBe(false),
  )
  test('no ninth digit suits eight whose remainder is 1', () => {
    for (let digit = 0; digit < 10; digit++) expect(isOrganisationNumber(`98354469${digit}`)).toBe(false)
  })
  test('of the ten ninth digits at most one is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (eight) => {
        const digits = [...'0123456789'].filter((digit) => isOrganisationNumber(String(eight).padStart(8, '0') + digit))
        expect(digits.length).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('one wrong digit is always noticed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
        const wrong = [...number].map((digit, i) => (i === at ? (Number(digit) + more) % 10 : digit)).join('')
        expect(isOrganisationNumber(wrong)).toBe(false)
      }),
    )
  })
})

describe('as people write it', () => {
  test.each([
    '983544622',
    '983 544 622',
    ' 983\u00a0544\u00a0622 ',
    '983.544.622',
    '983-544-622',
    'NO 983 544 622 MVA',
    'no983544622mva',
    'NO983544622',
    '983544622 MVA',
  ])('%j', (text) => expect(organisationNumberIn(text)).toBe('983544622'))
  test.each(['', 'MVA', 'NO', '983544623', '98354462', '983544622 983544622', 'SE983544622', '983544622 AS'])('%j has none', (text) =>
    expect(organisationNumberIn(text)).toBeNull(),
  )
  test('what comes out is always a number, and comes out again unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = organisationNumberIn(text)
        if (number === null) return
        expect(isOrganisationNumber(number)).toBe(true)
        expect(organisationNumberIn(number)).toBe(number)
      }),
    )
  })
})
