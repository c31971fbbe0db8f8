import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { agesOf } from '#app/domain/declaration-age'
import { translatorOf } from '#app/messages/registry'
import { sayAges } from '#app/messages/say-age'
import { sayDate } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { ChooseDeclarations } from '#app/ui/choose-declarations'
import { listForAgency } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/assessments'
import { CasePage } from './case-page'
import { openCase } from './open-case'

export const handle = { isReading: true }

/** The assessments vendors have shared with the agency, or with all: who has assessed what, and when. No other exists here. */
export async function loader({ params, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, head } = await openCase(current, params.slug)
  const declarations = await listForAgency(db, consultation.id)
  const ages = agesOf(declarations, [consultation.currentVersionId])
  const t = translatorOf(language)
  return {
    head,
    chosen: url.searchParams.getAll('vurdering'),
    rows: await Promise.all(
      declarations.map(async ({ number, organisationName, isTest, productName, productVersion, declaredOn, versionId }) => ({
        ...{ number, vendor: organisationName, isTest, name: productName, version: productVersion, declaredOn },
        day: sayDate(declaredOn, language),
        guideline: (await getDraft(db, versionId)).version.number,
        marks: sayAges(t, ages.get(number) ?? []),
        to: href('/saksbehandling/:slug/egenvurderinger/:number', { slug: head.slug, number }),
      })),
    ),
  }
}

export default function AssessmentsPage({ loaderData: { head, rows, chosen } }: Route.ComponentProps) {
  const t = useT()
  const { slug } = head
  return (
    <CasePage head={head} place="review.assessments">
      <div className="page-head compact">
        <h1>{t('review.assessments')}</h1>
        <p className="muted measure">{t('review.assessments.lead')}</p>
        <p>
          <a href={href('/saksbehandling/:slug/egenvurderinger/krav', { slug })}>{t('compare.standings.link')}</a>
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="section">{t('review.assessments.none')}</p>
      ) : (
        <div className="section">
          <ChooseDeclarations
            found={rows.length}
            action={href('/saksbehandling/:slug/egenvurderinger/sammenligning', { slug })}
            rows={rows}
            chosen={chosen}
          />
        </div>
      )}
    </CasePage>
  )
}
