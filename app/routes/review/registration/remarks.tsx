import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { ErrorText } from '#app/ui/error-text'
import { remarkOnRegistration } from '#app/use-cases/remark-on-registration'
import { CasePage } from '../case-page'
import type { Route } from './+types/remarks'
import { gone, openRegistration, registrarOf } from './case'
import { TextField } from './field'
import { RemarkList } from './remark-list'
import { remarksOf } from './remarks-values'
import { mostTyped } from './typed'

export const handle = { isReading: true }

/** What the response says of single råd and krav, one at a time. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { head, draft, registration } = await openRegistration(current, params)
  const content = contentLanguageOf(current.language)
  const remarks = await remarksOf(current, draft, registration)
  const chosen = url.searchParams.get('punkt') ?? ''
  return {
    head,
    registration: registration.id,
    remarks,
    written: registration.content.language,
    chapters: draft.version.chapters.map(({ number, title }) => ({
      number,
      title: title[content],
      items: draft.items.filter(({ chapter }) => chapter === number).map(({ code, text }) => ({ code, title: text[content].title })),
    })),
    typed: { code: chosen, text: remarks.find(({ code }) => code === chosen)?.text ?? '' },
    done: url.searchParams.get('notert'),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const form = await readForm(request)
  const { consultation, registration } = await openRegistration(current, params, form)
  const removed = form.get('fjern')
  const typed = { code: removed ?? form.get('punkt') ?? '', text: (form.get('merknad') ?? '').slice(0, mostTyped) }
  const remark = { code: typed.code, text: removed === null ? typed.text : null, seen: form.get(`sett:${typed.code}`) ?? '' }
  const result = await orRefusal(remarkOnRegistration(current.db, consultation, registrarOf(current), registration.id, remark, current.now))
  if (result instanceof RuleViolation) {
    if (result.code === 'registration.gone') throw gone(form)
    return data({ typed, refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  }
  const page = href('/saksbehandling/:slug/registrer-svar/:registration/merknader', params)
  return redirect(removed === null ? `${page}?notert=${encodeURIComponent(typed.code)}` : page, 303)
}

export default function RegistrationRemarksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, registration, remarks, written, chapters, done } = loaderData
  const t = useT()
  const lang = useContentLang()
  const way = { slug: head.slug, registration }
  const review = href('/saksbehandling/:slug/registrer-svar/:registration', way)
  const page = href('/saksbehandling/:slug/registrer-svar/:registration/merknader', way)
  const { typed } = actionData ?? loaderData
  const refused = actionData?.refused ?? null
  const error = refused && sayRule(t, refused)
  const isOfItem = refused?.code === 'registration.item-missing'
  return (
    <CasePage
      head={head}
      place="review.responses"
      here={t('registration.remarks')}
      trail={[{ to: review, text: t('registration.review') }]}
    >
      <div className="page-head">
        <h1>{t('registration.remarks')}</h1>
        <p className="lead">{t('registration.remarks.lead')}</p>
      </div>
      <ErrorSummary errors={error ? [{ to: isOfItem ? '#punkt' : '#merknad', text: error }] : []} />
      {done !== null && !error && (
        <p className="ds-alert section" data-color="success" role="status">
          {t('registration.remarks.saved', { code: done })}
        </p>
      )}
      {remarks.length > 0 && (
        <section className="section" aria-labelledby="notert">
          <h2 id="notert">{t('registration.remarks.list', { n: remarks.length })}</h2>
          <RemarkList remarks={remarks} written={written}>
            {({ code, mark }) => (
              <form method="post" action={page} className="cluster">
                <input type="hidden" name={`sett:${code}`} value={mark} />
                <a href={`${page}?punkt=${code}#merknad`}>
                  {t('registration.remarks.change')}
                  <span className="visually-hidden"> {code}</span>
                </a>
                <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit" name="fjern" value={code}>
                  {t('registration.remarks.remove')}
                  <span className="visually-hidden"> {code}</span>
                </button>
              </form>
            )}
          </RemarkList>
        </section>
      )}
      <form className="registration-form section" method="post" action={page} noValidate>
        <h2>{t('registration.remarks.add')}</h2>
        {remarks.map(({ code, mark }) => (
          <input key={code} type="hidden" name={`sett:${code}`} value={mark} />
        ))}
        <div className="ds-field">
          <label className="ds-label" htmlFor="punkt">
            {t('registration.remarks.item')}
          </label>
          {isOfItem && error && <ErrorText name="punkt" text={error} />}
          <select
            className="ds-input"
            id="punkt"
            name="punkt"
            defaultValue={typed.code}
            aria-describedby={isOfItem ? 'punkt-error' : undefined}
            aria-invalid={isOfItem ? true : undefined}
          >
            <option value="">{t('registration.remarks.choose')}</option>
            {chapters.map(({ number, title, items }) => (
              <optgroup key={number} label={`${number} ${title}`} lang={lang}>
                {items.map(({ code, title: name }) => (
                  <option key={code} value={code}>{`${code} ${name}`}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <TextField
          id="merknad"
          label={t('registration.remarks.text')}
          help={t('registration.remarks.help')}
          typed={typed.text}
          fault={refused && !isOfItem ? refused : undefined}
        />
        <p className="actions">
          <button className="ds-button" data-variant={remarks.length > 0 ? 'secondary' : undefined} type="submit">
            {t('registration.remarks.save')}
          </button>
        </p>
      </form>
      <p className="section">
        <a className="ds-button" data-variant={remarks.length > 0 ? undefined : 'secondary'} href={review}>
          {t('registration.remarks.next')}
        </a>
      </p>
    </CasePage>
  )
}
