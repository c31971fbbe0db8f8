import { redirect } from 'react-router'
import { cookie, cookieName } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { loginKinds } from '#app/domain/party'
import submitNow from '#app/enhance/submit-now.js?url'
import { useT } from '#app/messages/use-t'
import { faultOf } from '#app/platform/fault'
import { logOut } from '#app/use-cases/log-out'
import type { Route } from './+types/logout'

export const handle = { isReading: true }

/**
 * Ends the session here, then at the login service. The way there is a page of our own with a form that sends itself: the token of
 * the login carries a national identity number, and goes in no address. The policy of this one page lets a form end up there.
 */
export async function action({ context }: Route.ActionArgs) {
  const { db, actor, issuers, memory, publicAddress, wallNow, cookies, exceptions, log } = currentOf(context)
  cookies.push(cookie(cookieName('session', publicAddress), '', publicAddress, 0))
  if (actor.kind === 'visitor') return redirect('/', 303)
  const idToken = memory.idTokenOf(actor.sessionId)
  memory.forget(actor.sessionId)
  const iss = await logOut(db, actor.sessionId, wallNow)
  const kind = loginKinds.find((candidate) => issuers[candidate].isNamed(iss))
  if (!kind) return redirect('/', 303)
  try {
    const { origins, ...farewell } = await issuers[kind].farewell(idToken, `${publicAddress}/`)
    exceptions.formAction.push(...origins)
    return farewell
  } catch (error) {
    log.warn({ kind, error: faultOf(error) }, 'issuer could not be reached for logout')
    return redirect('/', 303)
  }
}

export default function LoggingOut({ actionData }: Route.ComponentProps) {
  const t = useT()
  if (!actionData) return null
  const { address, method, fields } = actionData
  return (
    <div className="page">
      <title>{`${t('logout.title')} – Innspill`}</title>
      <h1>{t('logout.title')}</h1>
      <p>{t('logout.onward')}</p>
      <form method={method} action={address} data-now>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <button className="ds-button" type="submit">
          {t('logout.continue')}
        </button>
      </form>
      <script src={submitNow} defer />
    </div>
  )
}
