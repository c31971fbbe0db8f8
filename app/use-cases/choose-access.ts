import type { Temporal } from 'temporal-polyfill'
import { type AccessChoice, accessChoiceSchema, isSameChoice, lossesOf } from '#app/domain/access-choice'
import { RuleViolation } from '#app/domain/errors'
import { getAccessChoice, putAccessChoice } from '#db/access-choices'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { bumpRevision } from '#db/consultations'

/**
 * Chooses who may answer from now on. Earlier choices are kept; one that changes nothing is not added. `now` is the machine's time.
 * Refuses: access.nobody-submits; access.not-confirmed when somebody loses a right and whoever chooses has not said that they know.
 */
export async function chooseAccess(
  db: Database,
  consultationId: string,
  by: { readonly accountId: string },
  { choice, isConfirmed }: { readonly choice: AccessChoice; readonly isConfirmed: boolean },
  now: Temporal.Instant,
): Promise<void> {
  if (!accessChoiceSchema.safeParse(choice).success) throw new RuleViolation('access.nobody-submits')
  return inTransaction(db, async (tx) => {
    const before = await getAccessChoice(tx, consultationId)
    if (isSameChoice(before, choice)) return
    if (lossesOf(before, choice).length > 0 && !isConfirmed) throw new RuleViolation('access.not-confirmed')
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
