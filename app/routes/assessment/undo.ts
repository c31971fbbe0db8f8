import { href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { undoLines } from '#app/use-cases/undo-lines'
import type { Route } from './+types/undo'
import { assessorOf, notFound } from './assessor'
import { orBack } from './refusal'

/** Takes back what was done to many lines at once. */
export async function action({ request, context, params, url }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const form = await readForm(request)
  const here = href('/egenvurdering/vurdering/:assessment', params)
  const result =
    (await orBack(undoLines(current.db, by, params.assessment, form.get('angre') ?? '', current.now), form, here)) ?? notFound()
  const query = new URLSearchParams(url.searchParams)
  query.set('angret', String(result.undone))
  throw redirect(`${here}?${query}`, 303)
}
