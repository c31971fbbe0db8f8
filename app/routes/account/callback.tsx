import { createHmac } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { cookie, cookieName, newToken, readCookie, tokenId } from '#app/access/cookies'
import { type Current, currentOf } from '#app/access/current'
import { wasCancelled } from '#app/access/oidc'
import { useT } from '#app/messages/use-t'
import { useFrame } from '#app/ui/frame-values'
import { takeLogin } from '#app/use-cases/begin-login'
import { logIn } from '#app/use-cases/log-in'
import type { Route } from './+types/callback'

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const now = currentOf(context)
  const token = readCookie(request.headers.get('cookie'), cookieName('login', now.publicAddress))
  const attempt = token === null ? null : await takeLogin(now.db, tokenId(token))
  now.cookies.push(cookie(cookieName('login', now.publicAddress), '', now.publicAddress, 0))
  if (!attempt) return data({ wasCancelled: false, returnPath: '/' }, { status: 400 })
  try {
    await openSession(now, await now.issuer.finish(new URL(url.pathname + url.search, now.publicAddress), attempt))
  } catch (error) {
    const cancelled = wasCancelled(error)
    if (!cancelled)
      now.log.warn({ reference: now.reference, error: { name: error instanceof Error ? error.name : 'unknown' } }, 'login refused')
    return data({ wasCancelled: cancelled, returnPath: attempt.returnPath }, { status: cancelled ? 200 : 400 })
  }
  return redirect(attempt.returnPath)
}

async function openSession(now: Current, { claims, idToken }: Awaited<ReturnType<Current['issuer']['finish']>>): Promise<void> {
  const { token, id } = newToken()
  const subjectHash = createHmac('sha256', now.subjectKey).update(claims.sub).digest('base64url')
  const actingFor = claims.innspill_acting_for
  await logIn(
    now.db,
    {
      identity: { issuer: claims.iss, subjectHash, name: claims.name, isTest: claims.innspill_test },
      role: claims.innspill_role,
      actingFor: actingFor ? { organisationNumber: actingFor.organisation_number, name: actingFor.name } : null,
      idToken,
    },
    id,
    now.actor.kind === 'visitor' ? null : now.actor.sessionId,
    now.wallNow,
  )
  now.cookies.push(cookie(cookieName('session', now.publicAddress), token, now.publicAddress, null))
}

export default function LoginFailed({ loaderData: { wasCancelled, returnPath } }: Route.ComponentProps) {
  const t = useT()
  const frame = useFrame()
  const title = wasCancelled ? t('error.login.cancelled.title') : t('error.login.title')
  return (
    <div className="page">
      <title>{`${title} – ${t('frame.product')}`}</title>
      <div className="message-page">
        <h1>{title}</h1>
        <p className="lead">{wasCancelled ? t('error.login.cancelled') : t('error.login')}</p>
        <div className="actions">
          <a className="ds-button" href={`${href('/logg-inn')}?til=${encodeURIComponent(returnPath)}`}>
            {t('error.try-login')}
          </a>
          <a href={href('/')}>{t('error.go-home')}</a>
        </div>
        {!wasCancelled && frame && <p className="code">{t('error.reference', { reference: frame.reference })}</p>}
      </div>
    </div>
  )
}
