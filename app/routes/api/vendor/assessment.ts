import { href } from 'react-router'
import { findDeclarationOf } from '#db/declarations'
import type { ownAssessmentSchema } from '../assessment-schemas'
import type { Answer } from '../schemas'
import type { Route } from './+types/assessment'
import { linksTo } from './links'
import { roomOf } from './room'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { assessment, draft, scale, current } = await roomOf(context, params.assessment)
  const { id, productId, productName, productType, productVersion, updatedAt, declaredAt, slug } = assessment
  const { lines, result } = linksTo(current.publicAddress, id)
  const answer: Answer<typeof ownAssessmentSchema> = {
    ...{ id, updatedAt, declaredAt },
    product: { id: productId, name: productName, type: productType, version: productVersion },
    guideline: { consultation: slug, id: draft.version.id, number: draft.version.number },
    number: (await findDeclarationOf(current.db, assessment.organisationNumber, id))?.number ?? null,
    scale: {
      statuses: scale.statuses.map(({ code, requires }) => ({ code, requires })),
      evidenceKinds: scale.evidenceKinds.map(({ code }) => code),
      maxLength: scale.maxLength,
    },
    links: { lines, result, page: `${current.publicAddress}${href('/egenvurdering/vurdering/:assessment', { assessment: id })}` },
  }
  return Response.json(answer)
}
