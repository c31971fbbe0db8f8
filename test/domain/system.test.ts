import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeClaims } from '#app/domain/system'

const now = 1_750_000_000
const expected = { issuer: 'https://maskinporten.no/', scope: 'hdir:innspill/egenvurdering', audience: 'https://innspill.example.no' }
const organisation = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` })
const claims = {
  ...{ iss: expected.issuer, aud: expected.audience, scope: `annet:scope ${expected.scope}`, client_id: 'system' },
  ...{ iat: now - 5, exp: now + 100, consumer: organisation('310000027') },
}
const kindOf = (change: object, settings: Parameters<typeof judgeClaims>[1] = expected) =>
  judgeClaims({ ...claims, ...change }, settings, now).kind

describe('the claims of a token that is signed', () => {
  test('say whose system it is, and who acts for them', () => {
    expect(judgeClaims(claims, expected, now)).toEqual({
      kind: 'system',
      system: { clientId: 'system', organisationNumber: '310000027', supplier: null },
    })
    expect(judgeClaims({ ...claims, supplier: organisation('310000019') }, expected, now)).toMatchObject({
      system: { organisationNumber: '310000027', supplier: '310000019' },
    })
  })

  test.each([
    ['another issuer', { iss: 'https://test.maskinporten.no/' }],
    ['the issuer without its slash', { iss: 'https://maskinporten.no' }],
    ['expired', { exp: now - 11 }],
    ['not valid yet', { nbf: now + 60 }],
    ['made in the future', { iat: now + 60 }],
    ['for another audience', { aud: 'https://annet.example.no' }],
    ['for no audience', { aud: undefined }],
    ['without a consumer', { consumer: undefined }],
    ['from another register of organisations', { consumer: { authority: 'iso6523-actorid-upis', ID: '9908:310000027' } }],
    ['for a number that is none', { consumer: organisation('310000028') }],
    ['with a supplier that is none', { supplier: organisation('1') }],
    ['without a client', { client_id: '' }],
    ['with an end that is no number', { exp: 'senere' }],
  ])('are refused when they are %s', (_, change) => expect(kindOf(change)).toBe('refused'))

  test('must have the whole scope, and may be for several', () => {
    expect(kindOf({ scope: `${expected.scope}.read` })).toBe('no-scope')
    expect(kindOf({ scope: '' })).toBe('no-scope')
    expect(kindOf({ aud: ['https://annet.example.no', expected.audience] })).toBe('system')
  })

  test('need no audience where none is configured, and clocks may differ a little', () => {
    expect(kindOf({ aud: undefined }, { ...expected, audience: null })).toBe('system')
    expect(kindOf({ exp: now - 9, nbf: now + 9 })).toBe('system')
  })

  test('are judged whatever they are', () => {
    fc.assert(fc.property(fc.jsonValue(), (some) => judgeClaims(some, expected, now).kind === 'refused'))
  })
})
