import { redirect } from 'react-router'
import { cookie, cookieName } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { useT } from '#app/messages/use-t'
import { logOut } from '#app/use-cases/log-out'
import type { Route } from './+types/logout'

export const handle = { isReading: true }

/**
 * Ends the session here, then at the login service. The way there is a page of our own that leads on: the content security
 * policy lets no form end up on another site, and the service's address for this is known only from its metadata.
 */
export async function action({ context }: Route.ActionArgs) {
  const { db, actor, issuer, publicAddress, wallNow, cookies, log } = currentOf(context)
  cookies.push(cookie(cookieName('session', publicAddress), '', publicAddress, 0))
  if (actor.kind === 'visitor') return redirect('/', 303)
  const idToken = await logOut(db, actor.sessionId, wallNow)
  try {
    return { onward: (await issuer.logoutAddress(idToken, `${publicAddress}/`)).toString() }
  } catch (error) {
    log.warn({ error: { name: error instanceof Error ? error.name : 'unknown' } }, 'issuer could not be reached for logout')
    return redirect('/', 303)
  }
}

export default function LoggingOut({ actionData }: Route.ComponentProps) {
  const t = useT()
  if (!actionData) return null
  return (
    <div className="page">
      <title>{`${t('logout.title')} – Innspill`}</title>
      <meta httpEquiv="refresh" content={`0;url=${actionData.onward}`} />
      <h1>{t('logout.title')}</h1>
      <p>{t('logout.onward')}</p>
      <p>
        <a className="ds-button" data-variant="primary" href={actionData.onward}>
          {t('logout.continue')}
        </a>
      </p>
    </div>
  )
}
