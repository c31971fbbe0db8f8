import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { findConsultation } from '#db/consultations'
import { notFound } from '../assessor'
import type { Route } from './+types/received-xlsx'
import { chosenByStaff } from './chosen'
import { comparisonFile } from './file'
import { queryOf, wantedIn } from './query'
import { comparisonValues } from './values'

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const consultation = (await findConsultation(current.db, params.slug)) ?? notFound()
  const wanted = wantedIn(url.searchParams)
  const chosen = await chosenByStaff(current.db, consultation.id, wanted.numbers)
  if (chosen.declarations.length === 0) notFound()
  const values = await comparisonValues(current.db, chosen, wanted, current.language)
  return comparisonFile(values, current, href('/saksbehandling/:slug/egenvurderinger/sammenligning', params) + queryOf(wanted))
}
