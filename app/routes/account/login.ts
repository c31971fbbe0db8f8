import { redirect } from 'react-router'
import { cookie, cookieName, newToken } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { localPath } from '#app/access/return-path'
import { beginLogin } from '#app/use-cases/begin-login'
import type { Route } from './+types/login'

/** Sends the person to the login service. The attempt is remembered here, and bound to this browser by a cookie. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, issuer, language, publicAddress, wallNow, cookies } = currentOf(context)
  const { address, attempt } = await issuer.begin(`${publicAddress}/logg-inn/tilbake`, language)
  const { token, id } = newToken()
  await beginLogin(db, { ...attempt, id, returnPath: localPath(url.searchParams.get('til')) }, wallNow)
  cookies.push(cookie(cookieName('login', publicAddress), token, publicAddress, 3600))
  return redirect(address.toString())
}
