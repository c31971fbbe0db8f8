import type { Temporal } from 'temporal-polyfill'
import { cookieName, newToken } from '#app/access/cookies'
import { ownerOf } from '#app/domain/response'
import { openAccount } from '#db/accounts'
import { putAnswer } from '#db/answers'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { openResponse } from '#db/responses'
import { putSession } from '#db/sessions'
import { type Diligence, makeAnswers } from './answers'
import type { Random } from './random'

/** Somebody logged in: the cookie their browser would send, and whose response they write. */
export interface Person {
  readonly cookie: string
  readonly owner: string
}

/** A case officer with an open session. */
export async function logInCaseOfficer(db: Database, publicAddress: string, now: Temporal.Instant): Promise<Person> {
  return inTransaction(db, async (tx) => {
    const { id: accountId } = await openAccount(
      tx,
      { issuer: 'bench', subjectHash: 'case-officer', name: 'Ingrid Fiktiv', isTest: false },
      now,
    )
    return openSession(tx, accountId, 'case-officer', publicAddress, now)
  })
}

/** Private persons with open sessions, each with a draft of their own. */
export async function logInRespondents(
  db: Database,
  consultation: Consultation,
  count: number,
  { publicAddress, diligence, random, now }: { publicAddress: string; diligence: Diligence; random: Random; now: Temporal.Instant },
): Promise<Person[]> {
  const draft = await getDraft(db, consultation.currentVersionId)
  return inTransaction(db, async (tx) => {
    const people: Person[] = []
    for (let i = 0; i < count; i++) {
      const name = `Kari Testdal ${i}`
      const { id: accountId } = await openAccount(tx, { issuer: 'bench', subjectHash: `respondent-${i}`, name, isTest: false }, now)
      const room = await openResponse(tx, consultation, ownerOf({ kind: 'private', accountId, name, isTest: false }), now)
      for (const [code, values] of makeAnswers(draft, diligence, random)) await putAnswer(tx, room, code, values, { now, name })
      people.push(await openSession(tx, accountId, 'respondent', publicAddress, now))
    }
    return people
  })
}

async function openSession(
  tx: Parameters<typeof putSession>[0],
  accountId: string,
  role: 'respondent' | 'case-officer',
  publicAddress: string,
  now: Temporal.Instant,
): Promise<Person> {
  const { token, id } = newToken()
  const nobody = { organisationNumber: null, organisationName: null, level: null, issuer: '', sid: null }
  await putSession(tx, { id, accountId, kind: role === 'respondent' ? 'private' : 'staff', role, ...nobody }, now)
  return { cookie: `${cookieName('session', publicAddress)}=${token}`, owner: `person:${accountId}` }
}
