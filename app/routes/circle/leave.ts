import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { leaveCircle } from '#app/use-cases/change-circle'
import type { Route } from './+types/leave'
import { notFound, ownCircle } from './own-circle'

/** One leaves by oneself, and is out at once. The page one comes to says what one can still do. */
export async function action({ context, params: { slug } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, accountId } = await ownCircle(context, slug)
  if (!(await leaveCircle(db, circle, { accountId }, wallNow))) throw notFound()
  return redirect(href('/horinger/:slug/svar/min-tilgang', { slug }), 303)
}
