import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { type GuestKind, type LinkMaker, linkExpiry, mostAnHour, unusedDays } from '#app/domain/guest'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { countMailsTo, findGuestLink, type GuestLink, listOwnLinks, noteMailTo, putGuestLink, removeUnusedLinks } from '#db/guest-links'
import { type Mail, putMail } from '#db/outbox'

/** What a link is asked for with. Nobody has confirmed any of it yet. */
export interface Statement {
  readonly consultationId: string
  readonly kind: GuestKind
  readonly email: string
  readonly name: string
  readonly organisationName: string | null
  readonly organisationNumber: string | null
  readonly reason: string
  readonly organisationId: number | null
}

/**
 * Sends a link to an address. Nothing depends on whether the address is known: who asks learns nothing of that, nor from the time it takes.
 * Refuses: guest.too-often. `now` is the machine's time.
 */
export function askForLink(
  db: Database,
  statement: Statement,
  maker: LinkMaker,
  write: (email: string, linkId: string) => Mail,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await assertNotTooOften(tx, maker, statement.email, now)
    await put(tx, statement, maker, now, (id) => write(statement.email, id))
  })
}

/** A new link in place of one that no longer works: to the address the old one went to, whoever holds it. Refuses: guest.too-often, guest.link-unknown. */
export function renewLink(
  db: Database,
  tokenHash: string,
  maker: LinkMaker,
  write: (email: string, linkId: string) => Mail,
  now: Temporal.Instant,
): Promise<GuestLink> {
  return inTransaction(db, async (tx) => {
    const old = await findGuestLink(tx, tokenHash)
    // An invitation that was taken back is not opened again by whoever holds it, and nobody is written to whose address is forgotten.
    if (!old || old.revokedAt !== null || old.email === '') throw new RuleViolation('guest.link-unknown')
    await assertNotTooOften(tx, maker, old.email, now)
    await put(tx, old, maker, now, (id) => write(old.email, id))
    return old
  })
}

/** A link back for each answer an address has begun; where there is none, the mail says so, and nobody else is told. Refuses: guest.too-often. */
export function sendLinksBack(
  db: Database,
  { consultationId, email }: { readonly consultationId: string; readonly email: string },
  maker: LinkMaker,
  write: (links: readonly { readonly id: string; readonly organisationName: string | null }[]) => Mail,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await assertNotTooOften(tx, maker, email, now)
    const links = []
    for (const own of await listOwnLinks(tx, consultationId, email)) {
      const { id, tokenHash } = maker.make()
      await putGuestLink(tx, { ...fresh(own, now), id, tokenHash })
      links.push({ id, organisationName: own.organisationName })
    }
    await putMail(tx, { ...write(links), kind: 'guest-link' }, now.toString())
  })
}

async function assertNotTooOften(tx: Transaction, { hashOf }: LinkMaker, email: string, now: Temporal.Instant): Promise<void> {
  await removeUnusedLinks(tx, now.subtract({ hours: 24 * unusedDays }).toString())
  const asked = await countMailsTo(tx, hashOf(email), now.subtract({ hours: 1 }).toString())
  if (asked >= mostAnHour) throw new RuleViolation('guest.too-often', { most: mostAnHour })
  await noteMailTo(tx, hashOf(email), now.toString())
}

async function put(tx: Transaction, statement: Statement, maker: LinkMaker, now: Temporal.Instant, write: (id: string) => Mail) {
  const { id, tokenHash } = maker.make()
  await putGuestLink(tx, { ...fresh(statement, now), id, tokenHash })
  await putMail(tx, { ...write(id), kind: 'guest-link' }, now.toString())
}

function fresh(statement: Statement, now: Temporal.Instant): Omit<GuestLink, 'id'> {
  const { consultationId, kind, email, name, organisationName, organisationNumber, reason, organisationId } = statement
  return {
    ...{ consultationId, kind, email, name, organisationName, organisationNumber, reason, organisationId },
    ...{ accountId: null, createdBy: null, confirmedAt: null, endedAt: null, revokedAt: null },
    createdAt: now.toString(),
    expiresAt: linkExpiry(now).toString(),
  }
}
