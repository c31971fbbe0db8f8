import { createHmac } from 'node:crypto'
import type { VerifiedLogin } from '#app/domain/party'
import type { Identity } from '#db/accounts'

/**
 * How an account is known again: by a keyed hash, so that neither number nor subject is stored. Whoever has a national identity number
 * is the same person at Ansattporten and at ID-porten, where their `sub` differs.
 */
export function identityOf(login: VerifiedLogin, subjectKey: string): Identity {
  const issuer = login.pid === null ? login.issuer : 'pid'
  const subjectHash = createHmac('sha256', subjectKey)
    .update(login.pid ?? login.subject)
    .digest('base64url')
  return { issuer, subjectHash, name: login.name, isTest: login.isTest }
}
