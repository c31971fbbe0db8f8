import { data, href, redirect } from 'react-router'
import { cookie, cookieName, readCookie, tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { type LoginRefusal, LoginRefused } from '#app/access/login-refused'
import { loginWords } from '#app/access/login-word'
import { useT } from '#app/messages/use-t'
import { faultOf } from '#app/platform/fault'
import { useFrame } from '#app/ui/frame-values'
import { loginAddress } from '#app/ui/login-address'
import { takeLogin } from '#app/use-cases/begin-login'
import type { OpenedSession } from '#app/use-cases/log-in'
import type { Route } from './+types/callback'
import { openSession } from './open-session'

export const handle = { isReading: true }

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, issuers, publicAddress, cookies, log, reference } = current
  const token = readCookie(request.headers.get('cookie'), cookieName('login', publicAddress))
  const attempt = token === null ? null : await takeLogin(db, tokenId(token))
  cookies.push(cookie(cookieName('login', publicAddress), '', publicAddress, 0))
  if (!attempt) return data({ because: 'failed' as const, as: undefined, returnPath: '/' }, { status: 400 })
  try {
    const login = await issuers[attempt.kind].finish(new URL(url.pathname + url.search, publicAddress), attempt)
    return redirect(onwardPath(await openSession(current, login), attempt.returnPath))
  } catch (error) {
    const because = error instanceof LoginRefused ? error.because : 'failed'
    if (because !== 'cancelled') log.warn({ reference, kind: attempt.kind, because, error: faultOf(error) }, 'login refused')
    return data({ because, as: loginWords[attempt.kind], returnPath: attempt.returnPath }, { status: statusOf[because] })
  }
}

const statusOf: Readonly<Record<LoginRefusal, number>> = {
  cancelled: 200,
  'too-low': 403,
  'no-role': 403,
  'wrong-tenant': 403,
  failed: 400,
}

/** Where the person was going, by way of what must be asked first. */
function onwardPath({ name, choice }: OpenedSession, returnPath: string): string {
  const onward = choice.kind === 'ask' ? `${href('/virksomhet')}?til=${encodeURIComponent(returnPath)}` : returnPath
  return name === '' ? `${href('/logg-inn/navn')}?til=${encodeURIComponent(onward)}` : onward
}

export default function LoginFailed({ loaderData: { because, as, returnPath } }: Route.ComponentProps) {
  const t = useT()
  const frame = useFrame()
  const [title, text] = words(t, because)
  return (
    <div className="page">
      <title>{`${title} – ${t('frame.product')}`}</title>
      <div className="message-page">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <div className="actions">
          <a className="ds-button" href={loginAddress(returnPath, as)}>
            {t('error.try-login')}
          </a>
          {as && <a href={loginAddress(returnPath)}>{t('login.another-way')}</a>}
          <a href={href('/')}>{t('error.go-home')}</a>
        </div>
        {because !== 'cancelled' && frame && <p className="code">{t('error.reference', { reference: frame.reference })}</p>}
      </div>
    </div>
  )
}

function words(t: ReturnType<typeof useT>, because: LoginRefusal): readonly [title: string, text: string] {
  if (because === 'cancelled') return [t('error.login.cancelled.title'), t('error.login.cancelled')]
  if (because === 'failed') return [t('error.login.title'), t('error.login')]
  return [t(`login.${because}.title`), t(`login.${because}`)]
}
