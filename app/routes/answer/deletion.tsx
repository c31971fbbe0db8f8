import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ConfirmBox } from '#app/ui/confirm-box'
import { ErrorSummary } from '#app/ui/error-summary'
import { deleteDraft } from '#app/use-cases/delete-draft'
import { isDraftKept } from '#db/drafts'
import type { Route } from './+types/deletion'
import { getConsultation, respondentOf, roomOf } from './room'

export const handle = { isReading: true }

/** What deleting the draft takes with it, and what stays, before it is done. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { response, consultation, newest } = await roomOf(context, slug)
  const { actingFor } = respondentOf(current)
  return {
    slug,
    title: consultation.text[contentLanguageOf(current.language)].title,
    newest,
    organisation: actingFor.kind === 'organisation' ? actingFor.name : null,
    isKept: response !== null && (await isDraftKept(current.db, response.id)),
    isDone: url.searchParams.get('slettet') === 'ja',
    isUnconfirmed: url.searchParams.get('feil') === 'draft.not-confirmed',
  }
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, accountId } = respondentOf(current)
  const consultation = await getConsultation(current, slug)
  const isConfirmed = (await readForm(request)).get('bekreftet') === 'ja'
  const by = { respondent: actingFor, accountId }
  const result = await orRefusal(deleteDraft(current.db, consultation, by, { isConfirmed }, current.now))
  const told = result instanceof RuleViolation ? `feil=${result.code}` : 'slettet=ja'
  return redirect(`${href('/horinger/:slug/svar/sletting', { slug })}?${told}`, 303)
}

export default function DeletionPage({ loaderData }: Route.ComponentProps) {
  const { slug, title, newest, organisation, isKept, isDone, isUnconfirmed } = loaderData
  const t = useT()
  const lang = useContentLang()
  const refusal = sayRule(t, { code: 'draft.not-confirmed', values: {} })
  const heading = t(isKept ? 'draft.delete.title' : isDone ? 'draft.deleted.title' : 'draft.delete.none.title')
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: title, lang },
          { to: href('/horinger/:slug/svar', { slug }), text: t(organisation === null ? 'answer.title-own' : 'answer.title') },
        ]}
        here={heading}
      />
      <ErrorSummary errors={isUnconfirmed && isKept ? [{ to: '#bekreftet', text: refusal }] : []} />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead">{t(isKept ? 'draft.delete.lead' : isDone ? 'draft.deleted' : 'draft.delete.none')}</p>
      </div>
      <div className="section stack">
        {isKept && (
          <>
            <p className="measure">
              {organisation === null ? t('draft.delete.goes-own') : t('draft.delete.goes', { organisation })} {t('draft.delete.backups')}
            </p>
            <p className="measure">{newest === null ? t('draft.delete.nothing-sent') : t('draft.delete.stays', { receipt: newest })}</p>
            <form className="stack" method="post" action={href('/horinger/:slug/svar/sletting', { slug })}>
              <ConfirmBox text={t('draft.delete.confirm')} error={isUnconfirmed ? refusal : null} />
              <p className="actions">
                <button className="ds-button" data-color="danger" type="submit">
                  {t('draft.delete')}
                </button>
                <a href={href('/horinger/:slug/svar', { slug })}>{t('draft.delete.back')}</a>
              </p>
            </form>
          </>
        )}
        {!isKept && newest !== null && <p className="measure">{t('draft.delete.stays', { receipt: newest })}</p>}
        {!isKept && (
          <p className="actions">
            <a href={href('/horinger/:slug', { slug })}>{t('draft.to-consultation')}</a>
          </p>
        )}
      </div>
    </div>
  )
}
