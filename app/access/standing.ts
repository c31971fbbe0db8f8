import { createContext, data, type RouterContextProvider } from 'react-router'
import type { AccessChoice } from '#app/domain/access-choice'
import type { Role } from '#app/domain/actor'
import { type Asker, type DenialReason, type Grant, standing } from '#app/domain/permission'
import { getAccessChoice } from '#db/access-choices'
import { findAsker } from '#db/askers'
import { findConsultation } from '#db/consultations'
import { type Current, currentOf } from './current'

/** What somebody is in one consultation, and why. */
export interface Standing {
  readonly role: Role
  readonly asker: Asker
  readonly choice: AccessChoice
  readonly grant: Grant | null
  /** Why they may not do more. */
  readonly reason: DenialReason
}

const known = createContext<{ readonly slug: string; readonly standing: Standing } | null>(null)

/**
 * Found once for a request, from what is stored now: a new choice, or an ended membership, counts at once. Altinn is asked first
 * where it has not been in this session. 404 without a consultation.
 */
export async function standingIn(context: Readonly<RouterContextProvider>, slug: string): Promise<Standing> {
  const found = context.get(known)
  if (found?.slug === slug) return found.standing
  const fresh = await findStandingAsking(currentOf(context), slug)
  if (!fresh) throw data({ reason: 'not-found' }, { status: 404 })
  context.set(known, { slug, standing: fresh })
  return fresh
}

async function findStandingAsking(current: Current, slug: string): Promise<Standing | null> {
  const { actor, askAltinn } = current
  const stored = await findStanding(current, slug)
  if (stored?.reason !== 'not-asked' || actor.kind !== 'respondent') return stored
  const altinn = await askAltinn({ isFresh: false })
  return altinn ? findStanding({ ...current, actor: { ...actor, altinn } }, slug) : stored
}

/** Null where there is no such consultation. */
async function findStanding({ db, actor, wallNow }: Current, slug: string): Promise<Standing | null> {
  const consultation = await findConsultation(db, slug)
  if (!consultation) return null
  const asker: Asker =
    actor.kind === 'respondent' ? await findAsker(db, consultation.id, actor) : { kind: actor.kind === 'visitor' ? 'visitor' : 'staff' }
  const choice = await getAccessChoice(db, consultation.id)
  const { grant, reason } = standing(asker, choice, wallNow)
  const role = actor.kind === 'respondent' ? (grant?.position ?? 'guest') : actor.kind
  return { role, asker, choice, grant, reason }
}
