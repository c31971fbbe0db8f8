import { data, href, redirect } from 'react-router'
import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { keepKeys, keyIn, keysKept } from '#app/access/share-keys'
import { mostCompared } from '#app/domain/comparison'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ErrorSummary } from '#app/ui/error-summary'
import { listByLinks } from '#db/declarations'
import type { Route } from './+types/page'
import { AddLink } from './add-link'
import { chosenByBuyer } from './chosen'
import { queryOf, wantedIn } from './query'
import { comparisonValues } from './values'
import { ComparisonView } from './view'

export const handle = { isReading: true }

/**
 * Assessments side by side: those the address names, which are shared with all, and those this browser has been given links to. The
 * address holds no key, so it can be sent on, and shows whoever opens it what is open to them.
 */
export async function loader({ request, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const wanted = wantedIn(url.searchParams)
  const keys = keysKept('compared', request, current)
  const values = await comparisonValues(db, await chosenByBuyer(db, wanted.numbers, keys), wanted, language)
  return { wanted, values, isAdded: url.searchParams.get('lagt-til') === 'ja' }
}

/** Adds one that somebody has the link to, pasted or from its own page, where the browser remembers the key. */
export async function action({ request, context, url }: Route.ActionArgs) {
  const current = currentOf(context)
  const form = await readForm(request)
  const number = form.get('nummer')
  const candidates = number === null ? [keyIn(form.get('lenke') ?? '') ?? ''] : keysKept('seen', request, current)
  const opened = await listByLinks(current.db, candidates.map(tokenId))
  const key = candidates.find((one) => (number === null ? opened.has(tokenId(one)) : opened.get(tokenId(one))?.number === number))
  if (key === undefined) return data({ problem: 'unknown' as const, typed: form.get('lenke') ?? '' }, { status: 422 })
  const kept = keysKept('compared', request, current)
  const { numbers } = wantedIn(url.searchParams)
  if (!kept.includes(key) && kept.length + numbers.length >= mostCompared) {
    return data({ problem: 'full' as const, typed: '' }, { status: 422 })
  }
  keepKeys('compared', [...kept, key], current)
  const query = new URLSearchParams(queryOf({ numbers }))
  query.set('lagt-til', 'ja')
  throw redirect(`${href('/egenvurdering/sammenligning')}?${query}`, 303)
}

export default function ComparisonPage({ loaderData: { wanted, values, isAdded }, actionData }: Route.ComponentProps) {
  const t = useT()
  const problem = actionData ? t(`compare.link.${actionData.problem}`, { n: mostCompared }) : null
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${t('compare.title')} – ${t('frame.product')}`}</title>
      <meta name="robots" content="noindex" />
      <Breadcrumbs
        trail={[
          { to: href('/egenvurdering'), text: t('frame.assess') },
          { to: href('/egenvurdering/offentlig'), text: t('compare.index') },
        ]}
        here={t('compare.title')}
      />
      <div className="page-head compact">
        <h1>{t('compare.title')}</h1>
      </div>
      {problem && <ErrorSummary errors={[{ to: '#lenke', text: problem }]} />}
      {isAdded && (
        <p className="ds-alert" data-color="success" role="status">
          {t('compare.added')}
        </p>
      )}
      <ComparisonView
        values={values}
        wanted={wanted}
        here={href('/egenvurdering/sammenligning')}
        file={href('/egenvurdering/sammenligning.xlsx')}
        chooseMore={href('/egenvurdering/offentlig')}
        pageOf={(number) => href('/egenvurdering/offentlig/:number', { number })}
        removal={href('/egenvurdering/sammenligning/fjerning')}
      />
      <AddLink
        action={href('/egenvurdering/sammenligning') + queryOf({ numbers: wanted.numbers })}
        typed={actionData?.typed ?? ''}
        error={problem}
      />
    </div>
  )
}
