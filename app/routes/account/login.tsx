import { data, redirect } from 'react-router'
import { cookie, cookieName, newToken } from '#app/access/cookies'
import { type Current, currentOf } from '#app/access/current'
import { kindOfWord, loginWords } from '#app/access/login-word'
import { localPath } from '#app/access/return-path'
import { type LoginKind, loginKinds } from '#app/domain/party'
import { useT } from '#app/messages/use-t'
import { faultOf } from '#app/platform/fault'
import { Icon } from '#app/ui/icon'
import { ArrowRight } from '#app/ui/icons.json'
import { loginAddress } from '#app/ui/login-address'
import { beginLogin } from '#app/use-cases/begin-login'
import type { Route } from './+types/login'

export const handle = { isReading: true }

/** Asks which login service; when that is known already, leads straight there. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const returnPath = localPath(url.searchParams.get('til'))
  const kind = kindOfWord(url.searchParams.get('som'))
  if (!kind) return data({ returnPath, silent: null })
  const address = await begin(current, kind, returnPath).catch((error: unknown) => {
    current.log.error({ reference: current.reference, kind, error: faultOf(error) }, 'login service does not answer')
    return null
  })
  return address ? redirect(address.toString()) : data({ returnPath, silent: kind }, { status: 503 })
}

/** The attempt is remembered here, and bound to this browser by a cookie. */
async function begin({ db, issuers, language, publicAddress, wallNow, cookies }: Current, kind: LoginKind, returnPath: string) {
  const { address, attempt } = await issuers[kind].begin(`${publicAddress}/logg-inn/tilbake`, language)
  const { token, id } = newToken()
  await beginLogin(db, { ...attempt, id, returnPath }, wallNow)
  cookies.push(cookie(cookieName('login', publicAddress), token, publicAddress, 3600))
  return address
}

export default function LoginPage({ loaderData: { returnPath, silent } }: Route.ComponentProps) {
  const t = useT()
  return (
    <div className="page page-narrow">
      <title>{`${t('login.title')} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{t('login.title')}</h1>
        <p className="lead">{t('login.lead')}</p>
      </div>
      {silent && (
        <div className="ds-alert" data-color="warning" role="alert">
          <h2>{t('login.silent.title')}</h2>
          <p>{t('login.silent', { service: t(`login.service.${silent}`) })}</p>
        </div>
      )}
      <ul className="picker section">
        {loginKinds.map((kind) => (
          <li key={kind}>
            <a className="picker-choice" href={loginAddress(returnPath, loginWords[kind])}>
              <span>
                <b>{t(`login.${kind}`)}</b>
                <span className="muted">{t(`login.${kind}.text`)}</span>
              </span>
              <Icon shape={ArrowRight} />
            </a>
          </li>
        ))}
      </ul>
      <p className="section measure">{t('login.after')}</p>
    </div>
  )
}
