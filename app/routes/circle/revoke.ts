import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { revoke } from '#app/use-cases/change-circle'
import type { Route } from './+types/revoke'
import { notFound, ownCircle } from './own-circle'

/** Takes back an invitation of one's own organisation that nobody has used. */
export async function action({ context, params: { slug, invitation } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, accountId } = await ownCircle(context, slug)
  if (!(await revoke(db, circle, { accountId }, invitation, wallNow))) throw notFound()
  return redirect(`${href('/horinger/:slug/svar/virksomheten', { slug })}?gjort=revoked`, 303)
}
