import { data } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { isPosition } from '#app/domain/position'
import { orRefusal } from '#app/platform/http'
import { changeMember } from '#app/use-cases/change-circle'
import type { Route } from './+types/change'
import { backWith, memberOf, notFound, ownCircle, withFreshRights } from './own-circle'

/** Gives a member of one's own organisation another position. */
export async function action({ request, context, params: { slug, member } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, by } = await ownCircle(context, slug)
  const position = (await readForm(request)).get('tilgang')
  if (!isPosition(position)) throw data({ reason: 'unreadable' }, { status: 400 })
  const id = memberOf(member)
  const changed = await orRefusal(
    withFreshRights(context, slug, by).then((asker) => changeMember(db, circle, asker, id, position, wallNow)),
  )
  if (changed instanceof RuleViolation) return backWith(slug, { feil: changed.code })
  if (!changed) throw notFound()
  return backWith(slug, { gjort: 'changed' })
}
