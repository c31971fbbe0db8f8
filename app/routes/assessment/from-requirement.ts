import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { requirementsOf } from '#app/domain/assessment'
import { listOpenAssessments } from '#db/assessments'
import { findConsultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/from-requirement'
import { notFound, vendorIn } from './assessor'

/** From a requirement to the same requirement in what one is assessing; to one's products where nothing is under way. */
export async function loader({ context, params: { slug, code } }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  const { currentVersionId } = (await findConsultation(db, slug)) ?? notFound()
  const requirement = requirementsOf((await getDraft(db, currentVersionId)).items).find((one) => one.code === code) ?? notFound()
  const { organisationNumber } = await vendorIn(context, slug)
  const [latest] = await listOpenAssessments(db, organisationNumber, currentVersionId)
  throw redirect(
    latest
      ? href('/egenvurdering/vurdering/:assessment/krav/:code', { assessment: latest.id, code: requirement.code })
      : `${href('/egenvurdering')}?krav=${requirement.code}`,
  )
}
