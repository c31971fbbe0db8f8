import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { leaveCircle } from '#app/use-cases/change-circle'
import type { Route } from './+types/leave'
import { assertSameOrganisation, notFound, ownCircle } from './own-circle'

/** One leaves by oneself, and is out at once. The page one comes to says what one can still do. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, by } = await ownCircle(context, slug)
  assertSameOrganisation(circle, (await readForm(request)).get('for'))
  if (!(await leaveCircle(db, circle, by, wallNow))) throw notFound()
  return redirect(href('/horinger/:slug/svar/min-tilgang', { slug }), 303)
}
