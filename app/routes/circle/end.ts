import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { endMembership } from '#app/use-cases/change-circle'
import type { Route } from './+types/end'
import { memberOf, notFound, ownCircle } from './own-circle'

/** Takes a member out of one's own organisation's circle. */
export async function action({ context, params: { slug, member } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, accountId } = await ownCircle(context, slug)
  if (!(await endMembership(db, circle, { accountId }, memberOf(member), wallNow))) throw notFound()
  return redirect(`${href('/horinger/:slug/svar/virksomheten', { slug })}?gjort=ended`, 303)
}
