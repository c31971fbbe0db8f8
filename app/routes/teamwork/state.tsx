import { data, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { storedStates } from '#app/domain/teamwork'
import { orRefusal, statusOf } from '#app/platform/http'
import { moveItem } from '#app/use-cases/move-item'
import type { Route } from './+types/state'
import { itemValues } from './item-values'
import { ItemView, type Typed } from './item-view'
import { assertSameOwner, colleagueIn, notFound, pageOf } from './team'

export const handle = { isReading: true }

/** The item's own page: shown here when something was refused, with what was typed. */
export function loader({ context, params: { slug, code }, url }: Route.LoaderArgs) {
  return itemValues(context, slug, code, url)
}

/** Says how far the item has come. */
export async function action({ request, context, params: { slug, code } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const form = await readForm(request)
  assertSameOwner(by, form)
  const to = storedStates.find((state) => state === form.get('til'))
  if (!to) throw data({ reason: 'unreadable' }, { status: 400 })
  const note = (form.get('beskjed') ?? '').replaceAll('\r\n', '\n')
  const move = { to, note, from: form.get('fra') ?? '', mark: form.get('sett') ?? '' }
  const moved = await orRefusal(moveItem(current.db, consultation, by, code, move, current))
  if (moved instanceof RuleViolation) {
    const typed: Typed = { place: 'note', text: note, refused: { code: moved.code, values: moved.values } }
    return data(typed, { status: statusOf[moved.code] })
  }
  if (!moved) throw notFound()
  return redirect(`${pageOf(slug, code)}?gjort=moved#melding`, 303)
}

export default function StatePage({ loaderData, actionData }: Route.ComponentProps) {
  return <ItemView view={loaderData} typed={actionData ?? null} />
}
