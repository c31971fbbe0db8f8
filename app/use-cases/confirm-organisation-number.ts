import type { Temporal } from 'temporal-polyfill'
import { confirmable } from '#app/domain/confirm-unit'
import { RuleViolation } from '#app/domain/errors'
import type { RegisteredUnit, UnitRegister } from '#app/domain/registers'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { listBodies, namesByNumber, putOrganisationNumber } from '#db/listed-bodies'
import { putUnit } from '#db/units'

/**
 * Staff say which number a listed body has; the register is asked whether it holds. Who and when is in the audit log. Refuses:
 * unit.invalid-number, unit.unknown, unit.deleted, unit.subunit, unit.silent, unit.no-such-body, unit.number-known, unit.taken.
 */
export async function confirmOrganisationNumber(
  db: Database,
  units: UnitRegister,
  consultation: Consultation,
  by: { readonly accountId: string },
  confirmed: { readonly slug: string; readonly number: string },
  { now, wallNow }: { readonly now: Temporal.Instant; readonly wallNow: Temporal.Instant },
): Promise<RegisteredUnit> {
  const { slug } = confirmed
  await assertLacksNumber(db, consultation.id, slug)
  const answer = await units.find(confirmed.number)
  const unit = confirmable(answer)
  return inTransaction(db, async (tx) => {
    // Somebody else may have confirmed it while the register was asked.
    await assertLacksNumber(tx, consultation.id, slug)
    const holder = (await namesByNumber(tx, [unit.number])).get(unit.number)
    if (holder) throw new RuleViolation('unit.taken', { name: holder })
    await putOrganisationNumber(tx, consultation.id, slug, unit)
    await putUnit(tx, unit, answer.kind === 'found' ? answer.etag : null, wallNow.toString())
    await logAct(
      tx,
      { accountId: by.accountId, act: 'confirm-number', subject: slug, detail: { number: unit.number, form: unit.form } },
      now,
    )
    return unit
  })
}

async function assertLacksNumber(db: Parameters<typeof listBodies>[0], consultationId: string, slug: string): Promise<void> {
  const body = (await listBodies(db, consultationId)).find((one) => one.slug === slug)
  if (!body) throw new RuleViolation('unit.no-such-body')
  if (body.number !== null) throw new RuleViolation('unit.number-known', { name: body.name })
}
