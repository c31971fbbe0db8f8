import { redirect } from 'react-router'
import { cookie, cookieName } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { logOut } from '#app/use-cases/log-out'
import type { Route } from './+types/logout'

/** Ends the session here, then at the login service. */
export async function action({ context }: Route.ActionArgs) {
  const { db, actor, issuer, publicAddress, wallNow, cookies, log } = currentOf(context)
  cookies.push(cookie(cookieName('session', publicAddress), '', publicAddress, 0))
  if (actor.role === 'visitor') return redirect('/')
  const idToken = await logOut(db, actor.sessionId, wallNow)
  try {
    return redirect((await issuer.logoutAddress(idToken, `${publicAddress}/`)).toString())
  } catch (error) {
    log.warn({ error: { name: error instanceof Error ? error.name : 'unknown' } }, 'issuer could not be reached for logout')
    return redirect('/')
  }
}
