import type { AltinnAnswer } from '#app/domain/altinn-rights'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import type { Grant } from '#app/domain/permission'
import type { Current } from './current'

/** A right that comes from Altinn is asked for anew when it is used for something lasting. Refuses, with the code given, without a number to ask with. */
export async function askForNow({ actor, askAltinn }: Current, grant: Grant | null, logInAgain: RuleCode): Promise<AltinnAnswer | null> {
  if (actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') return null
  if (grant?.basis.kind === 'membership') return actor.altinn
  const answer = await askAltinn({ isFresh: true })
  if (answer === null) throw new RuleViolation(logInAgain)
  return answer
}
