import { href } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { currentOf } from '#app/access/current'
import { requirementsOf } from '#app/domain/assessment'
import { norwegianTime } from '#app/domain/consultation'
import { writeCatalog } from '#app/domain/oscal/write-catalog'
import { findConsultation } from '#db/consultations'
import { findVersionId, getDraft } from '#db/guidelines'
import type { Route } from './+types/oscal-catalog'
import { jsonAnswer, problem } from './json-answer'

export async function loader({ request, params: { slug }, context, url }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation) return problem(`No consultation has the slug ${slug}.`)
  const number = url.searchParams.get('utkast')
  const versionId = number === null ? consultation.currentVersionId : await findVersionId(db, consultation.id, number)
  if (versionId === null) return problem('The consultation has no such draft.')
  const { version, items } = await getDraft(db, versionId)
  const publishedAt = Temporal.PlainDate.from(version.publishedOn).toZonedDateTime(norwegianTime).toInstant()
  return jsonAnswer(
    request,
    writeCatalog({
      ...{ version, publishedAt, publisher: consultation.publisher },
      title: `${consultation.text.nb.title}: krav`,
      page: `${publicAddress}${href('/horinger/:slug', { slug })}`,
      requirements: requirementsOf(items),
    }),
  )
}
