import { findDeclarationOf } from '#db/declarations'
import { notFound, openAssessment } from '../assessor'
import type { Route } from './+types/oscal-own'
import { oscalFile } from './oscal-file'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { current, by } = await openAssessment(context, params.assessment)
  const { db, publicAddress } = current
  return oscalFile(db, (await findDeclarationOf(db, by.organisationNumber, params.assessment)) ?? notFound(), publicAddress)
}
