import { eq } from 'drizzle-orm'
import type { RespondentType } from '#app/domain/respondent'
import { type Database, inTransaction } from './client'
import { consulteeMembers, consultees, organisations } from './schema'

interface Named {
  readonly name: string
  readonly registeredName: string | null
  readonly nameVariants: readonly { readonly name: string }[]
  readonly number: string | null
  readonly county: string | null
}

/** Lower-case text that searches look in. */
export function searchTextOf({ name, registeredName, nameVariants, number, county }: Named): string {
  const names = [name, registeredName, ...nameVariants.map((variant) => variant.name), number, county]
  return names
    .filter((part) => part !== null)
    .join(' ')
    .toLocaleLowerCase('nb')
}

/** A synthetic organisation, shown as a test wherever it appears and never counted among real ones. Repeatable. */
export function putTestOrganisation(
  db: Database,
  seed: { number: string; slug: string; name: string; form: string; respondentType: RespondentType; memberOf: string | null },
): Promise<void> {
  return inTransaction(db, async ({ connection }) => {
    const { memberOf, ...row } = seed
    connection
      .insert(organisations)
      .values({ ...row, nameVariants: [], isTest: true, searchText: `${seed.name} ${seed.number}`.toLocaleLowerCase('nb') })
      .onConflictDoNothing()
      .run()
    const organisation = connection.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, seed.slug)).get()
    if (!memberOf || !organisation) return
    for (const { consultationId } of connection.select().from(consultees).where(eq(consultees.id, memberOf)).all()) {
      connection
        .insert(consulteeMembers)
        .values({ consultationId, consulteeId: memberOf, organisationId: organisation.id })
        .onConflictDoNothing()
        .run()
    }
  })
}
