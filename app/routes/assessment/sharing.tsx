import { data, href, redirect } from 'react-router'
import { newToken } from '#app/access/cookies'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { shareDeclaration } from '#app/use-cases/share-declaration'
import { findDeclarationOf, listShares } from '#db/declarations'
import type { Route } from './+types/sharing'
import { AssessmentPage } from './assessment-page'
import { assessorOf, notFound, openAssessment } from './assessor'
import { orRefused } from './refusal'
import { ShareForm } from './share-form'
import { ShareList } from './share-list'
import { headOf } from './values'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const open = await openAssessment(context, params.assessment)
  const { db, language } = open.current
  const declaration = await findDeclarationOf(db, open.by.organisationNumber, params.assessment)
  if (!declaration) throw redirect(href('/egenvurdering/vurdering/:assessment/erklaring', params))
  const shares = await listShares(db, declaration)
  return {
    head: headOf(open),
    number: declaration.number,
    shares: shares.map(({ sharedAt, endedAt, ...share }) => ({
      ...share,
      sharedAt: sayMinute(sharedAt, language),
      endedAt: endedAt && sayMinute(endedAt, language),
    })),
  }
}

/** Shares the declaration. A link is shown once, in the answer to this: only its hash is stored. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const form = await readForm(request)
  const { token, id: tokenHash } = newToken()
  const typed = { kind: form.get('kind') ?? '', recipient: form.get('recipient') ?? '' }
  const result = await orRefused(shareDeclaration(current.db, by, params.assessment, { ...typed, tokenHash }, current.now), form)
  if (result instanceof RuleViolation) {
    return data({ typed, refused: { code: result.code, values: result.values }, link: null }, { status: statusOf[result.code] })
  }
  if (result === null) notFound()
  if (result === 'shared') throw redirect(href('/egenvurdering/vurdering/:assessment/deling', params), 303)
  const link = `${new URL(href('/egenvurdering/delt'), current.publicAddress)}?nokkel=${token}`
  return data({ typed: { kind: '', recipient: '' }, refused: null, link: { address: link, recipient: typed.recipient.trim() } })
}

export default function SharingPage({ loaderData: { head, number, shares }, actionData }: Route.ComponentProps) {
  const t = useT()
  const words = actionData?.refused ? sayRule(t, actionData.refused) : null
  const wrong = String(actionData?.refused?.values.field ?? '')
  const link = actionData?.link ?? null
  return (
    <AssessmentPage head={head} place="assess.sharing">
      <div className="page-head compact">
        <h1>{t('assess.share.title', { number })}</h1>
        <p className="lead">{t(shares.some(({ endedAt }) => endedAt === null) ? 'assess.share.lead' : 'assess.share.lead-private')}</p>
      </div>
      {words && <ErrorSummary errors={[{ to: `#${wrong}`, text: words }]} />}
      {link && (
        <section className="ds-alert section" data-color="success" aria-labelledby="ny-lenke">
          <h2 id="ny-lenke">{t('assess.share.link-made', { recipient: link.recipient })}</h2>
          <p>{t('assess.share.link-once')}</p>
          <p className="copy-text">
            <a href={link.address}>{link.address}</a>
          </p>
        </section>
      )}
      <ShareList shares={shares} id={head.id} number={number} />
      <ShareForm shares={shares} typed={actionData?.typed ?? { kind: '', recipient: '' }} error={words} wrong={wrong} />
    </AssessmentPage>
  )
}
