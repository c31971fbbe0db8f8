import { eq, sql } from 'drizzle-orm'
import { readAltinnAnswer } from '#app/domain/altinn-answer'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import { type Readable, statement } from './client'
import { forgottenIssuer } from './forget-account'
import { accounts, auditLog } from './schema'

/** What Altinn said last of somebody who has been here for an organisation. */
export interface HeardRights {
  readonly accountId: string
  readonly name: string
  readonly altinn: AltinnAnswer
}

const newest = statement((c) =>
  c
    .select({ accountId: accounts.id, name: accounts.name, detail: auditLog.detail })
    .from(auditLog)
    .innerJoin(accounts, eq(accounts.id, auditLog.accountId))
    .where(
      sql`${auditLog.id} in (select max(id) from audit_log where act = 'rights' and subject = ${sql.placeholder('organisationNumber')} group by account_id) and ${accounts.issuer} <> ${forgottenIssuer}`,
    )
    .prepare(),
)

/** Everybody who has been here for the organisation through Altinn, with what Altinn said of each last. Read from the log. */
export async function listHeardRights(db: Readable, organisationNumber: string): Promise<HeardRights[]> {
  return newest(db)
    .all({ organisationNumber })
    .flatMap(({ accountId, name, detail }) => {
      const altinn = answerOf(organisationNumber, detail as Readonly<Record<string, unknown>>)
      return altinn ? [{ accountId, name, altinn }] : []
    })
}

const known = statement((c) =>
  c.$client
    .prepare(
      `select count(*) from (
        select account_id from audit_log where act = 'rights' and subject = @organisationNumber
        union
        select account_id from memberships
        where consultation_id = @consultationId and organisation_number = @organisationNumber and ended_at is null)`,
    )
    .pluck(),
)

/** How many have ever been here for the organisation, or are let in by colleagues: at least as many as have access now. */
export function countKnownPeople(db: Readable, circle: { readonly consultationId: string; readonly organisationNumber: string }): number {
  return known(db).get(circle) as number
}

function answerOf(organisationNumber: string, detail: Readonly<Record<string, unknown>>): AltinnAnswer | null {
  const { askedAt, packages, roles, minimumLevel, isDeleted } = detail
  const words = (text: unknown) =>
    String(text ?? '')
      .split(' ')
      .filter((word) => word !== '')
  const decisions = { write: detail.write, submit: detail.submit, 'self-assess': detail['self-assess'] }
  const rights = { organisationNumber, decisions, minimumLevel, packages: words(packages), roles: words(roles), isDeleted }
  return readAltinnAnswer({ kind: 'answered', askedAt, rights })
}
