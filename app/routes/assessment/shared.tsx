import { href, redirect } from 'react-router'
import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { keepKeys, keysKept } from '#app/access/share-keys'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Icon } from '#app/ui/icon'
import { Table } from '#app/ui/icons.json'
import { findByLink } from '#db/declarations'
import type { Route } from './+types/shared'
import { notFound } from './assessor'
import { declaredValues } from './declared-values'
import { DeclaredView } from './declared-view'

export const handle = { isReading: true }

/** What a buyer sees who was given a link. The key is in the query, which is not logged; the way back here goes by what the browser remembers. */
export async function loader({ request, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const key = url.searchParams.get('nokkel')
  const seen = keysKept('seen', request, current)
  if (key === null && seen[0]) throw redirect(`${href('/egenvurdering/delt')}?nokkel=${encodeURIComponent(seen[0])}`)
  if (key === null) notFound()
  const declaration = (await findByLink(db, tokenId(key))) ?? notFound()
  keepKeys('seen', [key, ...seen], current)
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
      <form method="post" action={href('/egenvurdering/sammenligning')} className="section-tight">
        <input type="hidden" name="nummer" value={declared.number} />
        <button className="ds-button" data-variant="secondary" type="submit">
          <Icon shape={Table} />
          {t('compare.add')}
        </button>
      </form>
      <DeclaredView
        declared={declared}
        download={`${href('/egenvurdering/delt/egenvurdering.json')}?nokkel=${encodeURIComponent(key)}`}
        workbook={`${href('/egenvurdering/delt/egenvurdering.xlsx')}?nokkel=${encodeURIComponent(key)}`}
        oscal={`${href('/egenvurdering/delt/oscal.json')}?nokkel=${encodeURIComponent(key)}`}
      />
    </div>
  )
}
