import { currentOf } from '#app/access/current'
import type { Route } from './+types/session'

/** Keeps the session alive: the request itself is the activity. Tells when it ends now. */
export function action({ context }: Route.ActionArgs) {
  return Response.json({ endsAt: currentOf(context).sessionEndsAt?.toString() ?? null })
}
