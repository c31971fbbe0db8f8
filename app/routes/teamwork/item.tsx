import { data, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal, statusOf } from '#app/platform/http'
import { commentOnItem } from '#app/use-cases/comment-on-item'
import type { Route } from './+types/item'
import { itemValues } from './item-values'
import { ItemView, type Typed } from './item-view'
import { assertSameOwner, colleagueIn, notFound, pageOf } from './team'

export const handle = { isReading: true }

export function loader({ context, params: { slug, code }, url }: Route.LoaderArgs) {
  return itemValues(context, slug, code, url)
}

/** A comment to one's colleagues. */
export async function action({ request, context, params: { slug, code } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const form = await readForm(request)
  assertSameOwner(by, form)
  const text = form.get('kommentar') ?? ''
  const said = await orRefusal(commentOnItem(current.db, consultation, by, code, { text, mentioned: form.getAll('nevn') }, current))
  if (said instanceof RuleViolation) {
    const typed: Typed = { place: 'comment', text, refused: { code: said.code, values: said.values } }
    return data(typed, { status: statusOf[said.code] })
  }
  if (!said) throw notFound()
  return redirect(`${pageOf(slug, code)}?gjort=commented#melding`, 303)
}

export default function ItemPage({ loaderData, actionData }: Route.ComponentProps) {
  return <ItemView view={loaderData} typed={actionData ?? null} />
}
