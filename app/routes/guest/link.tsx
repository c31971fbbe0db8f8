import { data, href, redirect } from 'react-router'
import { cookie, cookieName, newToken, readCookie } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { type FoundLink, findLink, guestIdentity } from '#app/access/guest-link'
import { readForm } from '#app/access/read-form'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { readTypedName } from '#app/domain/person-name'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken } from '#app/platform/invitation-token'
import { openByLink } from '#app/use-cases/open-by-link'
import { listSlugs } from '#db/consultations'
import type { Route } from './+types/link'
import { InvitedBody } from './invited-body'
import { LinkOfNoUse } from './link-of-no-use'
import { OwnLink } from './own-link'
import { shownOf } from './shown-link'

export const handle = { isReading: true }

/** In place of a token: the one the browser remembers, so that no address that is written down has it. */
const remembered = 'fortsett'
const anHour = 3600

/** Tells what the link leads to. Opening it changes nothing: some mail readers open links by themselves. */
export async function loader({ request, context, params: { token } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { publicAddress, cookies } = current
  const cookieOf = cookieName('link', publicAddress)
  if (token === remembered) {
    const kept = readCookie(request.headers.get('cookie'), cookieOf)
    throw redirect(kept ? href('/lenke/:token', { token: kept }) : href('/'))
  }
  const found = await findLink(current, token)
  if (!found)
    return data({ code: 'guest.link-unknown' as RuleCode, shown: null, slug: listSlugs(current.db).at(-1) ?? null }, { status: 404 })
  cookies.push(cookie(cookieOf, token, publicAddress, anHour))
  const shown = shownOf(current, found, token)
  if (found.state === 'open') return data({ code: null, shown, slug: shown.slug })
  const code: RuleCode = `guest.link-${found.state}`
  return data({ code, shown, slug: shown.slug }, { status: statusOf[code] })
}

/** Opens the response for whoever pressed the button; the session is new, as after any login. */
export async function action({ request, context, params: { token } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, actor, memory, publicAddress, cookies, wallNow } = current
  const typed = (await readForm(request)).get('navn')
  const found = await findLink(current, token)
  const session = newToken()
  const previousSessionId = actor.kind === 'visitor' ? null : actor.sessionId
  const holder = {
    tokenHash: hashOfToken(token),
    name: readTypedName(typed),
    sessionId: session.id,
    previousSessionId,
    identityOf: (link: FoundLink['link']) => guestIdentity(current, link),
    isRoomOpen: found?.isRoomOpen ?? false,
  }
  const opened = await orRefusal(openByLink(db, holder, wallNow))
  if (opened instanceof RuleViolation) {
    return data({ code: opened.code, typed: typed?.slice(0, 400) ?? '' }, { status: statusOf[opened.code] })
  }
  if (previousSessionId) memory.forget(previousSessionId)
  cookies.push(cookie(cookieName('session', publicAddress), session.token, publicAddress, null))
  cookies.push(cookie(cookieName('link', publicAddress), '', publicAddress, 0))
  return redirect(href('/horinger/:slug/svar', { slug: found?.consultation.slug ?? '' }), 303)
}

export default function LinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { shown, slug } = loaderData
  const isNameWrong = actionData?.code === 'guest.name-wrong'
  const code = isNameWrong ? null : (actionData?.code ?? loaderData.code)
  return (
    <>
      <meta name="robots" content="noindex" />
      {code !== null || !shown ? (
        <LinkOfNoUse code={code ?? 'guest.link-unknown'} shown={shown} slug={slug} />
      ) : shown.kind === 'invited' ? (
        <InvitedBody shown={shown} typed={actionData?.typed ?? shown.name} isNameWrong={isNameWrong} />
      ) : (
        <OwnLink shown={shown} />
      )}
      {loaderData.code === null && code === null && shown?.person && (
        <p className="page page-narrow muted">{t('guest.link.logged-in', { person: shown.person })}</p>
      )}
    </>
  )
}
