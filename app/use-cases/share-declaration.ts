import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { toShare } from '#app/domain/declaration'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { closeShare, type Declaration, findDeclarationOf, listShares, putShare } from '#db/declarations'
import { type Assessor, assertMayAssess } from './save-lines'

export interface Sharer extends Assessor {
  readonly accountId: string
}

/**
 * Lets somebody read a declaration: whoever has a link made for one buyer, the agency, or all. Sharing anew with those who can read it
 * already changes nothing. `tokenHash` is what a link is known by. Null: the organisation has declared no such assessment.
 * Refuses: assessment.not-allowed, share.kind-missing, share.recipient-missing, share.recipient-too-long.
 */
export function shareDeclaration(
  db: Database,
  by: Sharer,
  assessmentId: string,
  typed: { readonly kind: string; readonly recipient: string; readonly tokenHash: string },
  now: Temporal.Instant,
): Promise<'link' | 'shared' | null> {
  return inTransaction(db, async (tx) => {
    const declaration = await ownDeclaration(tx, by, assessmentId)
    if (!declaration) return null
    const { kind, recipient } = toShare(typed.kind, typed.recipient)
    const holding = await listShares(tx, declaration)
    if (kind !== 'link' && holding.some((share) => share.kind === kind && share.endedAt === null)) return 'shared'
    const id = randomUUID()
    const tokenHash = kind === 'link' ? typed.tokenHash : null
    await putShare(tx, declaration, { id, kind, recipient, tokenHash, sharedAt: now.toString(), sharedBy: by.name })
    await logAct(tx, { accountId: by.accountId, act: 'share', subject: declaration.number, detail: { kind, share: id } }, now)
    return kind === 'link' ? 'link' : 'shared'
  })
}

/** From here on that share opens nothing. Null: there is no such share of the organisation's that still holds. Refuses: assessment.not-allowed. */
export function endShare(db: Database, by: Sharer, assessmentId: string, shareId: string, now: Temporal.Instant): Promise<true | null> {
  return inTransaction(db, async (tx) => {
    const declaration = await ownDeclaration(tx, by, assessmentId)
    if (!declaration || !(await closeShare(tx, declaration, shareId, { endedAt: now.toString(), endedBy: by.name }))) return null
    await logAct(tx, { accountId: by.accountId, act: 'end-share', subject: declaration.number, detail: { share: shareId } }, now)
    return true
  })
}

async function ownDeclaration(tx: Transaction, by: Sharer, assessmentId: string): Promise<Declaration | null> {
  const declaration = await findDeclarationOf(tx, by.organisationNumber, assessmentId)
  if (declaration) assertMayAssess(by)
  return declaration
}
