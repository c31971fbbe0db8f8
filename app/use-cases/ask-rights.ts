import type { Temporal } from 'temporal-polyfill'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import type { RightsRegister } from '#app/domain/registers'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { findSession, putAltinnAnswer } from '#db/sessions'

interface Question {
  readonly sessionId: string
  readonly accountId: string
  readonly organisationNumber: string
  readonly pid: string
  /** Past every cache: so asked when a response is sent, and when somebody asks to be looked up again. */
  readonly isFresh: boolean
}

/**
 * Asks Altinn what somebody may do for the organisation they act for, keeps the answer with the session, and notes it. Silence
 * takes nothing away and gives nothing: what Altinn said earlier in the session stays. `now` is the machine's time.
 */
export async function askRights(
  db: Database,
  register: RightsRegister,
  { sessionId, accountId, organisationNumber, pid, isFresh }: Question,
  now: Temporal.Instant,
): Promise<AltinnAnswer> {
  const answer = await register.ask({ pid, organisationNumber, isFresh })
  await inTransaction(db, async (tx) => {
    const session = await findSession(tx, sessionId)
    if (session?.organisationNumber !== organisationNumber) return
    if (answer.kind === 'silent' && session.altinn?.kind === 'answered') return
    await putAltinnAnswer(tx, sessionId, organisationNumber, answer)
    if (answer.kind === 'answered')
      await logAct(tx, { accountId, act: 'rights', subject: organisationNumber, detail: detailOf(answer) }, now)
  })
  return answer
}

/** What gave a right, or why there was none: codes and a time, nothing that names the person. */
function detailOf({ askedAt, rights: { decisions, packages, roles, minimumLevel } }: Extract<AltinnAnswer, { kind: 'answered' }>) {
  return { source: 'altinn', askedAt, ...decisions, packages: packages.join(' '), roles: roles.join(' '), minimumLevel }
}
