import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { fileOf, readUpload, textOf } from '#app/access/read-upload'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { mostLetters } from '#app/domain/letter'
import { ownerOf } from '#app/domain/response'
import { sayDeadline } from '#app/messages/say-deadline'
import { type Refused, sayRule } from '#app/messages/say-rule'
import { showLetter } from '#app/messages/show-letter'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { AttachLetterForm } from '#app/ui/attach-letter-form'
import { ErrorSummary } from '#app/ui/error-summary'
import { LetterLinks, LetterList, RemoveLetter } from '#app/ui/letter-list'
import { attachLetter } from '#app/use-cases/attach-letter'
import type { Route } from './+types/letters'
import { AnswerHead } from './answer-head'
import { getConsultation, respondentOf, roomOf } from './room'
import { toRefused } from './save-form'

export const handle = { isReading: true }

/** The letters of one's response, and the form to attach one. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { language, now } = current
  const { actingFor } = respondentOf(current)
  const { door, consultation, letters } = await roomOf(context, slug)
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    owner: ownerOf(actingFor),
    deadline: sayDeadline(consultation.deadline, now, language),
    team: null,
    door,
    letters: letters.map((letter) => ({ id: letter.id, ...showLetter(letter, language) })),
    /** What was just done, told once. */
    done: url.searchParams.has('lagtved') ? (letters.at(-1)?.name ?? null) : url.searchParams.has('fjernet') ? '' : null,
    refused: goneOf(url),
  }
}

/** A letter somebody else removed first. */
function goneOf(url: URL): Refused | null {
  return url.searchParams.get('feil') === 'letter.gone' ? { code: 'letter.gone', values: {} } : null
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const form = await readUpload(request)
  const consultation = await getConsultation(current, slug)
  const by = { respondent: actingFor, name, accountId, writtenFor: textOf(form, 'for') }
  const result = await orRefusal(attachLetter(current.db, consultation, by, fileOf(form, 'fil'), current.letters, current.now))
  if (result instanceof RuleViolation) return data({ refused: toRefused(result) }, { status: statusOf[result.code] })
  return redirect(`${href('/horinger/:slug/svar/brev', { slug })}?lagtved=1`, 303)
}

export default function LettersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, owner, door, letters, done } = loaderData
  const t = useT()
  const refused = actionData?.refused ?? loaderData.refused
  const error = refused && sayRule(t, refused)
  return (
    <div className="page">
      <AnswerHead sheet={loaderData} title={t('letter.title')} here={t('letter.title')} />
      <ErrorSummary errors={error ? [{ to: door === 'open' && letters.length < mostLetters ? '#fil' : '#vedlagt', text: error }] : []} />
      {done !== null && !error && (
        <p className="ds-alert section" data-color="success" role="status">
          {`${done === '' ? t('letter.removed') : t('letter.saved', { name: done })} ${letters.length > 0 ? t('letter.remember') : ''}`.trim()}
        </p>
      )}
      <div className="section stack stack-sm measure">
        <p>{t('letter.lead')}</p>
        <p>{t('letter.how')}</p>
      </div>
      <section className="section" aria-labelledby="vedlagt">
        <h2 id="vedlagt" tabIndex={-1}>
          {t('letter.list')}
        </h2>
        {letters.length === 0 ? (
          <p>{t('letter.none')}</p>
        ) : (
          <LetterList letters={letters}>
            {(letter) => (
              <>
                {!letter.isPublishable && <p className="measure">{t('letter.not-publishable')}</p>}
                <LetterLinks letter={letter} at={href('/horinger/:slug/svar/brev/:letter', { slug, letter: letter.id })} />
                {door === 'open' && (
                  <RemoveLetter
                    letter={letter}
                    action={href('/horinger/:slug/svar/brev/:letter/fjerning', { slug, letter: letter.id })}
                    owner={owner}
                  />
                )}
              </>
            )}
          </LetterList>
        )}
      </section>
      {door !== 'open' && (
        <p className="ds-alert section" data-color="info">
          {t(`letter.shut.${door}`)}
        </p>
      )}
      {door === 'open' && letters.length >= mostLetters && <p className="section measure">{t('letter.full', { most: mostLetters })}</p>}
      {door === 'open' && letters.length < mostLetters && (
        <AttachLetterForm action={href('/horinger/:slug/svar/brev', { slug })} owner={owner} error={actionData ? error : null} />
      )}
      <p className="section measure muted">{t('letter.public')}</p>
      <p className="section">
        <a href={href(door === 'submitted' ? '/horinger/:slug/svar/kvittering' : '/horinger/:slug/svar/oversikt', { slug })}>
          {t(door === 'submitted' ? 'submit.changing.receipt' : 'letter.back')}
        </a>
      </p>
    </div>
  )
}
