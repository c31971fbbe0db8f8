import { currentOf } from '#app/access/current'
import { loginKinds } from '#app/domain/party'
import { faultOf } from '#app/platform/fault'
import { logOutElsewhere } from '#app/use-cases/log-out'
import type { Route } from './+types/logout-elsewhere'

/**
 * The person logged out in another service, and the issuer tells us in a frame of its own page, where our cookie does not come along.
 * Always answers alike. Source: OpenID Connect Front-Channel Logout 1.0.
 */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, issuers, memory, wallNow, exceptions, log } = currentOf(context)
  const issuer = url.searchParams.get('iss')
  const sid = url.searchParams.get('sid')
  const kind = loginKinds.find((candidate) => issuers[candidate].isNamed(issuer))
  if (kind && issuer) {
    if (sid) for (const id of await logOutElsewhere(db, issuer, sid, wallNow)) memory.forget(id)
    const origins = await issuers[kind].origins().catch((error: unknown) => {
      log.warn({ kind, error: faultOf(error) }, 'issuer could not be reached')
      return [new URL(issuer).origin]
    })
    exceptions.frameAncestors.push(...origins)
  }
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response('<!doctype html><html lang="nb"><title>Innspill</title>', { headers })
}
