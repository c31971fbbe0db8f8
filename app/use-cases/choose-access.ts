import type { Temporal } from 'temporal-polyfill'
import { type AccessChoice, accessChoiceSchema, isSameChoice, lossesOf, nameOfLoss } from '#app/domain/access-choice'
import { RuleViolation } from '#app/domain/errors'
import { getAccessChoice, getAccessChoiceId, putAccessChoice } from '#db/access-choices'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { bumpRevision } from '#db/consultations'

/**
 * Chooses who may answer from now on. Earlier choices are kept; one that changes nothing is not added. `now` is the machine's time.
 * Refuses: access.nobody-submits; access.changed-meanwhile when the page was made from another choice than the one that
 * holds; access.not-confirmed when somebody loses a right that whoever chooses has not been shown, and said that they know.
 */
export async function chooseAccess(
  db: Database,
  consultationId: string,
  by: { readonly accountId: string },
  { choice, madeFrom, known }: { readonly choice: AccessChoice; readonly madeFrom: number | null; readonly known: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  if (!accessChoiceSchema.safeParse(choice).success) throw new RuleViolation('access.nobody-submits')
  return inTransaction(db, async (tx) => {
    const before = await getAccessChoice(tx, consultationId)
    if (isSameChoice(before, choice)) return
    if (madeFrom !== null && madeFrom !== (await getAccessChoiceId(tx, consultationId))) throw new RuleViolation('access.changed-meanwhile')
    if (lossesOf(before, choice).some((loss) => !known.includes(nameOfLoss(loss)))) throw new RuleViolation('access.not-confirmed')
    const chosenAt = now.toString()
    await putAccessChoice(tx, { consultationId, choice, chosenAt, chosenBy: by.accountId })
    // Pages kept for visitors say who may answer.
    await bumpRevision(tx, consultationId)
    await logAct(
      tx,
      { accountId: by.accountId, act: 'choose-access', subject: consultationId, detail: { leadersSubmit: choice.leadersSubmit } },
      now,
    )
  })
}
