import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { findLink, linkMaker } from '#app/access/guest-link'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { writeGuestLink } from '#app/messages/write-guest-link'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken, tokenPlaceholder } from '#app/platform/invitation-token'
import { renewLink } from '#app/use-cases/ask-for-link'
import type { Route } from './+types/renewal'
import { Sent } from './sent'

export const handle = { isReading: true }

/** Sends a new link in place of one that is over, to where that one went. */
export async function action({ context, params: { token } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, wallNow, language, publicAddress, sendWaitingMail, demo } = current
  const found = await findLink(current, token)
  const isDemo = demo !== null
  if (!found) return data({ refused: 'guest.link-unknown' as const, isDemo }, { status: 404 })
  const { consultation, deadline } = found
  const write = (email: string, id: string) => {
    const link = publicAddress + href('/lenke/:token', { token: tokenPlaceholder(id) })
    return writeGuestLink(language, { email, link, consultation: consultation.text, deadline })
  }
  const result = await orRefusal(renewLink(db, hashOfToken(token), linkMaker(current), write, wallNow))
  if (result instanceof RuleViolation) return data({ refused: result.code, isDemo }, { status: statusOf[result.code] })
  sendWaitingMail()
  return data({ refused: null, isDemo })
}

export default function RenewalPage({ actionData }: Route.ComponentProps) {
  const t = useT()
  if (!actionData) return null
  const { refused, isDemo } = actionData
  const heading = t(refused === null ? 'guest.sent.title' : 'guest.link.no-use')
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{heading}</h1>
        {refused !== null && <p className="lead">{sayRule(t, { code: refused, values: {} })}</p>}
      </div>
      {refused === null && <Sent text={t('guest.sent.known')} isDemo={isDemo} />}
      <p className="section">
        <a href={href('/')}>{t('error.go-home')}</a>
      </p>
    </div>
  )
}
