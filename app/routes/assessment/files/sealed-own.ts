import { findDeclarationOf } from '#db/declarations'
import { notFound, openAssessment } from '../assessor'
import type { Route } from './+types/sealed-own'
import { sealedFile } from './sealed-file'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { current, by } = await openAssessment(context, params.assessment)
  return sealedFile(current.db, (await findDeclarationOf(current.db, by.organisationNumber, params.assessment)) ?? notFound())
}
