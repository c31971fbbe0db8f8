import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { type Item, itemPath } from '#app/domain/guideline'
import { findConsultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/draft'
import { jsonAnswer, problem } from './json-answer'
import type { Answer, draftSchema } from './schemas'

export async function loader({ request, params: { slug }, context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation) return problem(`No consultation has the slug ${slug}.`)
  const { version, items } = await getDraft(db, consultation.currentVersionId)
  const page = `${publicAddress}${href('/horinger/:slug', { slug })}`
  const answer: Answer<typeof draftSchema> = {
    ...version,
    items: items.map((item) => toAnswer(item, page)),
  }
  return jsonAnswer(request, answer)
}

function toAnswer({ versionId: _, follows: __, kind, ...item }: Item, page: string): Answer<typeof draftSchema>['items'][number] {
  if (kind === 'whole') throw new Error('The whole draft is not one of its items')
  return {
    ...item,
    kind,
    page: `${page}/${itemPath({ kind, code: item.code })}`,
  }
}
