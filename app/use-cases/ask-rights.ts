import { Temporal } from 'temporal-polyfill'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import type { RightsRegister, UnitRegister } from '#app/domain/registers'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { findSession, putAltinnAnswer } from '#db/sessions'
import { lookUpUnit } from './look-up-unit'

interface Question {
  readonly sessionId: string
  readonly accountId: string
  readonly organisationNumber: string
  readonly pid: string
  /** Past every cache: so asked when a response is sent, and when somebody asks to be looked up again. */
  readonly isFresh: boolean
}

/** What is known of the organisation itself may be this old, when the answer must be fresh. */
const freshUnit = { minutes: 10 }

/**
 * Asks Altinn what somebody may do for the organisation they act for, keeps the answer with the session, and notes it. Asks
 * Enhetsregisteret beside it whether the organisation still exists. Silence takes nothing away and gives nothing: what was said
 * earlier stays. `now` is the machine's time.
 */
export async function askRights(
  db: Database,
  { rights, units }: { readonly rights: RightsRegister; readonly units: UnitRegister },
  { sessionId, accountId, organisationNumber, pid, isFresh }: Question,
  now: Temporal.Instant,
): Promise<AltinnAnswer> {
  const [answer] = await Promise.all([
    rights.ask({ pid, organisationNumber, isFresh }),
    lookUpUnit(db, units, organisationNumber, now, isFresh ? freshUnit : undefined),
  ])
  await inTransaction(db, async (tx) => {
    const session = await findSession(tx, sessionId)
    if (session?.organisationNumber !== organisationNumber) return
    if (answer.kind === 'silent' && session.altinn?.kind === 'answered') return
    if (session.altinn?.kind === 'answered' && isOlder(answer, session.altinn)) return
    await putAltinnAnswer(tx, sessionId, organisationNumber, answer)
    if (answer.kind === 'answered')
      await logAct(tx, { accountId, act: 'rights', subject: organisationNumber, detail: detailOf(answer) }, now)
  })
  return answer
}

/** Answers may come in another order than they were asked for: what was asked later is what holds. */
function isOlder(answer: AltinnAnswer, kept: AltinnAnswer): boolean {
  return Temporal.Instant.compare(answer.askedAt, kept.askedAt) < 0
}

/** What gave a right, or why there was none: codes and a time, nothing that names the person. */
function detailOf({
  askedAt,
  rights: { decisions, packages, roles, minimumLevel, isDeleted },
}: Extract<AltinnAnswer, { kind: 'answered' }>) {
  return { source: 'altinn', askedAt, ...decisions, packages: packages.join(' '), roles: roles.join(' '), minimumLevel, isDeleted }
}
