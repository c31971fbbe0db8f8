import { href, redirect } from 'react-router'
import { cookie, cookieName, readCookie, tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { findByLink } from '#db/declarations'
import type { Route } from './+types/shared'
import { notFound } from './assessor'
import { declaredValues } from './declared-values'
import { DeclaredView } from './declared-view'

export const handle = { isReading: true }

const anHour = 3600

/** What a buyer sees who was given a link. The key is in the query, which is not logged; the way back here goes by what the browser remembers. */
export async function loader({ request, context, url }: Route.LoaderArgs) {
  const { db, language, publicAddress, cookies } = currentOf(context)
  const cookieOf = cookieName('share', publicAddress)
  const key = url.searchParams.get('nokkel')
  const remembered = readCookie(request.headers.get('cookie'), cookieOf)
  if (key === null && remembered) throw redirect(`${href('/egenvurdering/delt')}?nokkel=${encodeURIComponent(remembered)}`)
  if (key === null) notFound()
  const declaration = (await findByLink(db, tokenId(key))) ?? notFound()
  cookies.push(cookie(cookieOf, key, publicAddress, anHour))
  return { key, declared: await declaredValues(db, declaration, language) }
}

export default function SharedPage({ loaderData: { key, declared } }: Route.ComponentProps) {
  const t = useT()
  const title = t('assess.of', { product: declared.productName, version: declared.productVersion })
  return (
    <div className="page">
      <title>{`${title} – ${t('frame.assess')} – ${t('frame.product')}`}</title>
      <meta name="robots" content="noindex" />
      <Breadcrumbs trail={[{ to: href('/egenvurdering'), text: t('frame.assess') }]} here={title} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t('assess.shared.lead', { vendor: declared.organisationName, day: declared.declaredOnInWords })}</p>
      </div>
      <DeclaredView declared={declared} download={`${href('/egenvurdering/delt/egenvurdering.json')}?nokkel=${encodeURIComponent(key)}`} />
    </div>
  )
}
