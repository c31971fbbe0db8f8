import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { ownerOf } from '#app/domain/response'
import { stillApplies } from '#app/domain/withholding'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { WithheldList } from '#app/ui/withheld-list'
import { askToWithhold } from '#app/use-cases/ask-to-withhold'
import type { Route } from './+types/withholding'
import { AnswerHead } from './answer-head'
import { codeOfField, fieldName } from './field-names'
import { withheldView } from './response-view'
import { getConsultation, respondentOf, roomOf } from './room'
import { toRefused } from './save-form'

export const handle = { isReading: true }

/** What one asks not to have published, and the form to ask with. */
export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { language, now } = current
  const { actingFor } = respondentOf(current)
  const { door, consultation, draft, answers, withholdings } = await roomOf(context, slug)
  const content = contentLanguageOf(language)
  return {
    slug,
    title: consultation.text[content].title,
    publisher: consultation.publisher,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    owner: ownerOf(actingFor),
    deadline: sayDeadline(consultation.deadline, now, language),
    team: null,
    isOpen: door === 'open',
    texts: [draft.whole, ...draft.items].flatMap((item) =>
      draft.questions
        .filter(({ id, type, kind }) => type === 'longtext' && kind === item.kind && answers.get(item.code)?.[id])
        .map(({ id, label }) => ({ field: fieldName(item.code, id), code: item.code, label: label[content] })),
    ),
    withheld: withholdings.map((one) => ({
      id: one.id,
      ...withheldView(draft, one, language),
      stillApplies: stillApplies(one, answers),
    })),
  }
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name } = respondentOf(current)
  const form = await readForm(request)
  const [field, passage, reason] = [form.get('tekst') ?? '', form.get('del') ?? '', form.get('grunn') ?? '']
  const consultation = await getConsultation(current, slug)
  const by = { respondent: actingFor, name, writtenFor: form.get('for') }
  const asked = { code: codeOfField(field), question: field.slice(field.indexOf('/') + 1), passage, reason }
  const refused = await orRefusal(askToWithhold(current.db, consultation, by, asked, current.now))
  if (refused instanceof RuleViolation) {
    return data({ refused: toRefused(refused), field, passage, reason }, { status: statusOf[refused.code] })
  }
  return redirect(href('/horinger/:slug/svar/unntak', { slug }), 303)
}

export default function WithholdingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, publisher, owner, isOpen, texts, withheld } = loaderData
  const t = useT()
  return (
    <div className="page">
      <AnswerHead sheet={loaderData} title={t('withhold.title')} here={t('withhold.title')} />
      <ErrorSummary errors={actionData ? [{ to: `#${placeOf(actionData.refused.code)}`, text: sayRule(t, actionData.refused) }] : []} />
      <div className="section stack stack-sm measure">
        <p>{t('withhold.lead')}</p>
        <p>{t('withhold.law', { publisher })}</p>
      </div>
      {withheld.length > 0 && (
        <section className="section" aria-labelledby="bedt-om">
          <h2 id="bedt-om">{t('withhold.asked')}</h2>
          <WithheldList withheld={withheld}>
            {(one) => (
              <>
                {!one.stillApplies && <p>{t('withhold.gone')}</p>}
                {isOpen && (
                  <form method="post" action={href('/horinger/:slug/svar/unntak/:withholding/fjerning', { slug, withholding: one.id })}>
                    <input type="hidden" name="for" value={owner} />
                    <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
                      {t('withhold.remove')}
                      <span className="visually-hidden">{` ${one.code} ${one.question}`}</span>
                    </button>
                  </form>
                )}
              </>
            )}
          </WithheldList>
        </section>
      )}
      {isOpen && texts.length > 0 && <AskForm texts={texts} slug={slug} owner={owner} given={actionData} />}
      {isOpen && texts.length === 0 && <p className="section">{t('withhold.no-texts')}</p>}
      <p className="section">
        <a href={href('/horinger/:slug/svar/oversikt', { slug })}>{t('withhold.back')}</a>
      </p>
    </div>
  )
}

/** The field a refusal is about. */
function placeOf(code: string): 'tekst' | 'del' | 'grunn' {
  if (code === 'withholding.passage-not-found') return 'del'
  return code === 'withholding.reason-missing' || code === 'withholding.too-long' ? 'grunn' : 'tekst'
}

function AskForm({
  texts,
  slug,
  owner,
  given,
}: {
  texts: Route.ComponentProps['loaderData']['texts']
  slug: string
  owner: string
  given: Route.ComponentProps['actionData']
}) {
  const t = useT()
  const lang = useContentLang()
  const wrong = given ? placeOf(given.refused.code) : null
  const invalid = (field: string) => (wrong === field ? true : undefined)
  return (
    <section className="section" aria-labelledby="be-om">
      <h2 id="be-om">{t('withhold.ask')}</h2>
      <form className="stack measure" method="post" action={href('/horinger/:slug/svar/unntak', { slug })}>
        <input type="hidden" name="for" value={owner} />
        <div className="ds-field">
          <label className="ds-label" htmlFor="tekst">
            {t('withhold.text')}
          </label>
          <select className="ds-input" id="tekst" name="tekst" defaultValue={given?.field} aria-invalid={invalid('tekst')}>
            {texts.map(({ field, code, label }) => (
              <option key={field} value={field} lang={lang}>
                {code === 'G' ? label : `${code} ${label}`}
              </option>
            ))}
          </select>
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="del">
            {t('withhold.passage')}
          </label>
          <div data-field="description" id="del-om">
            {t('withhold.passage.help')}
          </div>
          <textarea
            className="ds-input"
            id="del"
            name="del"
            rows={3}
            defaultValue={given?.passage}
            aria-describedby="del-om"
            aria-invalid={invalid('del')}
          />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="grunn">
            {t('withhold.reason')}
          </label>
          <div data-field="description" id="grunn-om">
            {t('withhold.reason.help')}
          </div>
          <textarea
            className="ds-input"
            id="grunn"
            name="grunn"
            rows={3}
            defaultValue={given?.reason}
            aria-describedby="grunn-om"
            aria-invalid={invalid('grunn')}
          />
        </div>
        <button className="ds-button" type="submit">
          {t('withhold.button')}
        </button>
      </form>
    </section>
  )
}
