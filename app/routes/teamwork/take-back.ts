import { readForm } from '#app/access/read-form'
import { takeBackComment } from '#app/use-cases/comment-on-item'
import type { Route } from './+types/take-back'
import { assertSameOwner, colleagueIn, doneOrRefused, numberIn, pageOf } from './team'

/** Deletes one's own comment. */
export async function action({ request, context, params: { slug, code, comment } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  assertSameOwner(by, await readForm(request))
  const work = takeBackComment(current.db, consultation, by, { code, id: numberIn(comment) })
  return doneOrRefused(work, { page: pageOf(slug, code), done: 'taken-back', place: 'melding' })
}
