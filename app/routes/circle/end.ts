import { currentOf } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { endMembership } from '#app/use-cases/change-circle'
import type { Route } from './+types/end'
import { backWith, memberOf, notFound, ownCircle } from './own-circle'

/** Takes a member out of one's own organisation's circle. */
export async function action({ context, params: { slug, member } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, by } = await ownCircle(context, slug)
  const ended = await orRefusal(endMembership(db, circle, by, memberOf(member), wallNow))
  if (ended instanceof RuleViolation) return backWith(slug, { feil: ended.code })
  if (!ended) throw notFound()
  return backWith(slug, { gjort: 'ended' })
}
