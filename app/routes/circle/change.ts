import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { isPosition } from '#app/domain/position'
import { changeMember } from '#app/use-cases/change-circle'
import type { Route } from './+types/change'
import { memberOf, notFound, ownCircle } from './own-circle'

/** Gives a member of one's own organisation another position. */
export async function action({ request, context, params: { slug, member } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, accountId } = await ownCircle(context, slug)
  const position = (await readForm(request)).get('tilgang')
  if (!isPosition(position)) throw data({ reason: 'unreadable' }, { status: 400 })
  if (!(await changeMember(db, circle, { accountId }, memberOf(member), position, wallNow))) throw notFound()
  return redirect(`${href('/horinger/:slug/svar/virksomheten', { slug })}?gjort=changed`, 303)
}
