import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { isSilence, may } from '#app/domain/permission'
import { getAccessChoice } from '#db/access-choices'
import { type Applicant, findAsker } from '#db/askers'
import type { Transaction } from '#db/client'
import type { Circle } from '#db/memberships'

/**
 * Whoever is let in stays in, without Altinn: so the right to let in is decided where it is used, on what is stored now and on what
 * Altinn said just now. Taking away needs no fresh word from Altinn. Refuses: invitation.silent, invitation.denied. `now` is the
 * machine's time.
 */
export async function assertMayLetIn(
  tx: Transaction,
  { consultationId }: Circle,
  by: Applicant,
  { isFresh }: { readonly isFresh: boolean },
  now: Temporal.Instant,
): Promise<void> {
  const right = may(await findAsker(tx, consultationId, by), 'invite', await getAccessChoice(tx, consultationId), now)
  if (right.isPermitted || (right.reason === 'not-fresh' && !isFresh)) return
  throw new RuleViolation(isSilence(right.reason) ? 'invitation.silent' : 'invitation.denied')
}
