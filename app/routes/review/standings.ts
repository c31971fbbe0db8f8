import type { AssessmentScale } from '#app/domain/assessment-scale'
import { newestPerProduct } from '#app/domain/declaration-age'
import { type RequirementStanding, standingsOf } from '#app/domain/requirement-standing'
import { getScale } from '#db/assessment-scales'
import type { Readable } from '#db/client'
import { countSaid, listForAgency } from '#db/declarations'
import { type Draft, matchOf } from '#db/guidelines'

/**
 * How products stand to the requirements of a draft, by the newest declaration of each that was shared with the agency or with all.
 * Answers to requirements that have changed since are followed to where they are now, and counted apart where they no longer hold.
 */
export async function readStandings(
  db: Readable,
  { version }: Draft,
): Promise<{ products: number; scale: AssessmentScale; standings: Map<string, RequirementStanding> }> {
  const newest = newestPerProduct(await listForAgency(db, version.consultationId))
  const scale = await getScale(db, version.id)
  const counts = await Promise.all(
    (await countSaid(db, newest)).map(async ({ versionId, code, ...count }) => {
      const { items } = await matchOf(db, versionId, version.id)
      return items
        .filter(({ before }) => before?.code === code)
        .map((match) => ({ ...count, code: match.code, isOutdated: match.change === 'material' }))
    }),
  )
  return { products: newest.length, scale, standings: standingsOf(scale, counts.flat()) }
}
