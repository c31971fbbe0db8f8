import type { Temporal } from 'temporal-polyfill'
import { cookieName, newToken } from '#app/access/cookies'
import { ownerOf } from '#app/domain/response'
import { openAccount } from '#db/accounts'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { putMember } from '#db/memberships'
import { putSession } from '#db/sessions'
import type { Person } from './people'
import { createRandom } from './random'
import { makeSenders } from './senders'

/** One person for each of so many organisations, logged in, and let in by a colleague to send: nobody outside has to be asked. */
export async function logInOrganisations(
  db: Database,
  consultation: Consultation,
  count: number,
  { publicAddress, now }: { publicAddress: string; now: Temporal.Instant },
): Promise<Person[]> {
  const senders = makeSenders(db, count * 2, createRandom(20250613)).filter(({ kind }) => kind === 'organisation')
  return inTransaction(db, async (tx) => {
    const people: Person[] = []
    for (const [i, sender] of senders.slice(0, count).entries()) {
      if (sender.kind !== 'organisation') continue
      const { organisationNumber, name: organisationName, isTest } = sender
      const account = { issuer: 'bench', subjectHash: `colleague-${i}`, name: `Kari Testdal ${i}`, isTest: false }
      const { id: accountId } = await openAccount(tx, account, now)
      const member = { consultationId: consultation.id, organisationNumber, organisationName, isTest, accountId }
      await putMember(tx, { ...member, position: 'approver', createdAt: now.toString() })
      const { token, id } = newToken()
      const session = { id, accountId, kind: 'organisation', role: 'respondent', organisationNumber, organisationName } as const
      await putSession(tx, { ...session, level: 3, issuer: '', sid: null }, now)
      people.push({ cookie: `${cookieName('session', publicAddress)}=${token}`, owner: ownerOf(sender) })
    }
    if (people.length < count) throw new Error(`There are no more than ${people.length} organisations`)
    return people
  })
}
