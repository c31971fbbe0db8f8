import { readForm } from '#app/access/read-form'
import { chooseNotices } from '#app/use-cases/choose-notices'
import type { Route } from './+types/notices'
import { assertSameOwner, boardOf, colleagueIn, doneOrRefused } from './team'

/** Where and how often one wants mail, or that one wants none. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const form = await readForm(request)
  assertSameOwner(by, form)
  const isNo = form.get('nei') !== null
  const typed = isNo ? { email: '', pace: 'never' } : { email: form.get('epost') ?? '', pace: form.get('hvor-ofte') ?? '' }
  const work = chooseNotices(current.db, consultation, by, typed, current.language).then(() => undefined)
  return doneOrRefused(work, { page: boardOf(slug), done: 'notices', place: 'melding' })
}
