import { data, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal, statusOf } from '#app/platform/http'
import { rewriteComment } from '#app/use-cases/comment-on-item'
import type { Route } from './+types/rewrite'
import { itemValues } from './item-values'
import { ItemView, type Typed } from './item-view'
import { assertSameOwner, colleagueIn, notFound, numberIn, pageOf } from './team'

export const handle = { isReading: true }

/** The item's own page: shown here when something was refused, with what was typed. Others' comments are not changed, so not here. */
export async function loader({ context, params: { slug, code, comment }, url }: Route.LoaderArgs) {
  const id = numberIn(comment)
  const view = await itemValues(context, slug, code, url)
  if (!view.comments.some((one) => one.id === id && one.isOwn)) throw notFound()
  return view
}

/** Changes one's own comment. */
export async function action({ request, context, params: { slug, code, comment } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const form = await readForm(request)
  assertSameOwner(by, form)
  const id = numberIn(comment)
  const text = form.get('kommentar') ?? ''
  const changed = await orRefusal(
    rewriteComment(current.db, consultation, by, { code, id }, { text, mentioned: form.getAll('nevn') }, current),
  )
  if (changed instanceof RuleViolation) {
    const typed: Typed = { place: id, text, refused: { code: changed.code, values: changed.values } }
    return data(typed, { status: statusOf[changed.code] })
  }
  if (!changed) throw notFound()
  return redirect(`${pageOf(slug, code)}?gjort=rewritten#melding`, 303)
}

export default function RewritePage({ loaderData, actionData }: Route.ComponentProps) {
  return <ItemView view={loaderData} typed={actionData ?? null} />
}
