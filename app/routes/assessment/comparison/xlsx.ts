import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { keysKept } from '#app/access/share-keys'
import { notFound } from '../assessor'
import type { Route } from './+types/xlsx'
import { chosenByBuyer } from './chosen'
import { comparisonFile } from './file'
import { queryOf, wantedIn } from './query'
import { comparisonValues } from './values'

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const wanted = wantedIn(url.searchParams)
  const chosen = await chosenByBuyer(current.db, wanted.numbers, keysKept('compared', request, current))
  if (chosen.declarations.length === 0) notFound()
  const values = await comparisonValues(current.db, chosen, wanted, current.language)
  return comparisonFile(values, current, href('/egenvurdering/sammenligning') + queryOf(wanted))
}
