import { data, href, redirect } from 'react-router'
import { cookie, cookieName, newToken, readCookie } from '#app/access/cookies'
import { type Current, currentOf } from '#app/access/current'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { invitationState } from '#app/domain/invitation'
import { contentLanguageOf } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { sayMinute } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken } from '#app/platform/invitation-token'
import { loginAddress } from '#app/ui/login-address'
import { TestTag } from '#app/ui/test-tag'
import { acceptInvitation } from '#app/use-cases/accept-invitation'
import { actFor } from '#app/use-cases/act-for'
import { getConsultationById } from '#db/consultations'
import { findInvitation } from '#db/invitations'
import type { Route } from './+types/page'

export const handle = { isReading: true }

/** In place of a token: the one the browser remembers. Login notes where to come back to, and a token is written down nowhere. */
const remembered = 'fortsett'
const anHour = 3600

/** Tells what the link leads to. Opening it does nothing: some mail readers open links by themselves. */
export async function loader({ request, context, params: { token } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, actor, language, publicAddress, cookies, wallNow } = current
  const cookieOf = cookieName('invitation', publicAddress)
  if (token === remembered) {
    const kept = readCookie(request.headers.get('cookie'), cookieOf)
    throw redirect(kept ? href('/invitasjon/:token', { token: kept }) : href('/'))
  }
  const invitation = await findInvitation(db, hashOfToken(token))
  const state = invitation && invitationState(invitation, wallNow)
  if (!invitation || state !== 'open') {
    const code: RuleCode = state && state !== 'open' ? `invitation.${state}` : 'invitation.unknown'
    return data({ code, shown: null }, { status: statusOf[code] })
  }
  cookies.push(cookie(cookieOf, token, publicAddress, anHour))
  const consultation = await getConsultationById(db, invitation.consultationId)
  const { organisationName, isTest, position, inviter, expiresAt, createdBy } = invitation
  return data({
    code: null,
    shown: {
      token,
      organisation: organisationName,
      isTest,
      position,
      inviter,
      expires: sayMinute(expiresAt, language),
      title: consultation.text[contentLanguageOf(language)].title,
      slug: consultation.slug,
      reader:
        // To write for an organisation takes a login: an e-mail address is none.
        actor.kind === 'visitor' || (actor.kind === 'respondent' && actor.login === 'email')
          ? null
          : { name: actor.name, isStaff: actor.kind !== 'respondent', isInviter: actor.accountId === createdBy },
    },
  })
}

/** Takes the invitation, and acts for the organisation from now on. */
export async function action({ context, params: { token } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, actor, wallNow } = current
  if (actor.kind !== 'respondent' || actor.login === 'email') throw data({ reason: 'forbidden' }, { status: 403 })
  const taken = await orRefusal(
    acceptInvitation(db, hashOfToken(token), { accountId: actor.accountId, language: current.language }, wallNow),
  )
  if (taken instanceof RuleViolation) return data({ code: taken.code }, { status: statusOf[taken.code] })
  const { slug } = await getConsultationById(db, taken.consultationId)
  await continueFor(current, actor, taken.organisationNumber)
  return redirect(href('/horinger/:slug/svar', { slug }), 303)
}

/** The session goes on under a new id, as when somebody chooses whom to act for. */
async function continueFor(
  { db, memory, publicAddress, wallNow, cookies }: Current,
  person: { readonly sessionId: string; readonly accountId: string },
  organisationNumber: string,
): Promise<void> {
  const { token, id } = newToken()
  await actFor(db, person, { kind: 'organisation', organisationNumber }, id, wallNow)
  memory.move(person.sessionId, id)
  cookies.push(cookie(cookieName('session', publicAddress), token, publicAddress, null))
  cookies.push(cookie(cookieName('invitation', publicAddress), '', publicAddress, 0))
}

export default function InvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const code: RuleCode | null = actionData?.code ?? loaderData.code
  const { shown } = loaderData
  if (code !== null || !shown) return <NoUse code={code ?? 'invitation.unknown'} />
  const { organisation, isTest, position, inviter, expires, title, slug, reader, token } = shown
  const heading = t('invitation.title', { organisation })
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead">{t('invitation.lead', { inviter: inviter || t('mail.invitation.somebody'), organisation })}</p>
      </div>
      <dl className="facts section">
        <dt>{t('invitation.consultation')}</dt>
        <dd lang={lang}>
          <a href={href('/horinger/:slug', { slug })}>{title}</a>
        </dd>
        <dt>{t('invitation.organisation')}</dt>
        <dd>
          {organisation}
          <TestTag isTest={isTest} />
        </dd>
        <dt>{t('invitation.position')}</dt>
        <dd>
          <b>{t(`position.${position}`)}.</b> {t(`position.${position}.text`)}
        </dd>
        <dt>{t('invitation.expires')}</dt>
        <dd>{expires}</dd>
      </dl>
      <p className="section">{t('invitation.seen', { organisation })}</p>
      {reader === null && (
        <p className="actions section">
          <a className="ds-button" href={loginAddress(href('/invitasjon/:token', { token: remembered }))}>
            {t('invitation.log-in')}
          </a>
        </p>
      )}
      {reader && !reader.isStaff && !reader.isInviter && (
        <form className="actions section" method="post" action={href('/invitasjon/:token', { token })}>
          <button className="ds-button" type="submit">
            {t('invitation.accept', { name: reader.name })}
          </button>
          <a href={href('/')}>{t('invitation.not-now')}</a>
        </form>
      )}
      {reader?.isInviter && <p className="section">{sayRule(t, { code: 'invitation.own', values: {} })}</p>}
      {reader?.isStaff && <p className="section">{t('invitation.staff')}</p>}
    </div>
  )
}

/** A link that leads nowhere any more, and what to do about it. */
function NoUse({ code }: { code: RuleCode }) {
  const t = useT()
  return (
    <div className="page">
      <title>{`${t('invitation.no-use')} – ${t('frame.product')}`}</title>
      <div className="message-page">
        <h1>{t('invitation.no-use')}</h1>
        <p className="lead">{sayRule(t, { code, values: {} })}</p>
        <p>{t('invitation.no-use.text')}</p>
        <div className="actions">
          <a href={href('/')}>{t('error.go-home')}</a>
        </div>
      </div>
    </div>
  )
}
