import { href } from 'react-router'
import { readForm } from '#app/access/read-form'
import { bringBack } from '#app/use-cases/bring-back'
import type { Route } from './+types/bring-back'
import { assertSameOwner, colleagueIn, doneOrRefused, numberIn } from './team'

/** Puts an earlier text in again. */
export async function action({ request, context, params: { slug, code, revision } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  assertSameOwner(by, await readForm(request))
  const work = bringBack(current.db, consultation, by, { code, id: numberIn(revision) }, current)
  const page = href('/horinger/:slug/svar/arbeid/punkt/:code/historikk', { slug, code })
  return doneOrRefused(work, { page, done: 'brought-back', place: 'melding' })
}
