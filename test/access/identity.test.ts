import { expect, test } from 'vitest'
import { identityOf } from '#app/access/identity'
import type { VerifiedLogin } from '#app/domain/party'

const login: VerifiedLogin = {
  kind: 'organisation',
  issuer: 'https://ansattporten.no',
  subject: 'abc',
  pid: '04837110063',
  name: null,
  level: 3,
  sid: null,
  parties: [],
  staffRole: null,
  isTest: false,
  idToken: '',
}
const private_: VerifiedLogin = { ...login, kind: 'private', issuer: 'https://idporten.no', subject: 'xyz' }

test('the same number is the same account, whichever service and subject it came with', () => {
  expect(identityOf(login, 'key')).toEqual(identityOf(private_, 'key'))
  expect(identityOf(login, 'key').issuer).toBe('pid')
})

test('another number, or another key, is another account', () => {
  expect(identityOf({ ...login, pid: '04837110064' }, 'key').subjectHash).not.toBe(identityOf(login, 'key').subjectHash)
  expect(identityOf(login, 'other').subjectHash).not.toBe(identityOf(login, 'key').subjectHash)
})

test('without a number, the issuer and its subject are the account', () => {
  const identity = identityOf({ ...private_, pid: null }, 'key')
  expect(identity.issuer).toBe('https://idporten.no')
  expect(identity.subjectHash).not.toContain('xyz')
})
