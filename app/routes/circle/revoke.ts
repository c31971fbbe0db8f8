import { currentOf } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { revoke } from '#app/use-cases/change-circle'
import type { Route } from './+types/revoke'
import { backWith, notFound, ownCircle } from './own-circle'

/** Takes back an invitation of one's own organisation that nobody has used. */
export async function action({ context, params: { slug, invitation } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const { circle, by } = await ownCircle(context, slug)
  const revoked = await orRefusal(revoke(db, circle, by, invitation, wallNow))
  if (revoked instanceof RuleViolation) return backWith(slug, { feil: revoked.code })
  if (!revoked) throw notFound()
  return backWith(slug, { gjort: 'revoked' })
}
