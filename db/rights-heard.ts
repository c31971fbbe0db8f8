import { and, eq, inArray, max } from 'drizzle-orm'
import { readAltinnAnswer } from '#app/domain/altinn-answer'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import type { Readable } from './client'
import { accounts, auditLog } from './schema'

/** What Altinn said last of somebody who has been here for an organisation. */
export interface HeardRights {
  readonly accountId: string
  readonly name: string
  readonly altinn: AltinnAnswer
}

/** Everybody who has been here for the organisation through Altinn, with what Altinn said of each last. Read from the log. */
export async function listHeardRights({ connection }: Readable, organisationNumber: string): Promise<HeardRights[]> {
  const newest = connection
    .select({ id: max(auditLog.id) })
    .from(auditLog)
    .where(and(eq(auditLog.act, 'rights'), eq(auditLog.subject, organisationNumber)))
    .groupBy(auditLog.accountId)
    .all()
    .flatMap(({ id }) => (id === null ? [] : [id]))
  return connection
    .select({ accountId: accounts.id, name: accounts.name, detail: auditLog.detail })
    .from(auditLog)
    .innerJoin(accounts, eq(accounts.id, auditLog.accountId))
    .where(inArray(auditLog.id, newest))
    .all()
    .flatMap(({ accountId, name, detail }) => {
      const altinn = answerOf(organisationNumber, detail as Readonly<Record<string, unknown>>)
      return altinn ? [{ accountId, name, altinn }] : []
    })
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
