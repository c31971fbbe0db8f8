import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { fileOf, readUpload } from '#app/access/read-upload'
import { RuleViolation } from '#app/domain/errors'
import { mostLetters } from '#app/domain/letter'
import { sayRule } from '#app/messages/say-rule'
import { showLetter } from '#app/messages/show-letter'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { AttachLetterForm } from '#app/ui/attach-letter-form'
import { ErrorSummary } from '#app/ui/error-summary'
import { LetterLinks, LetterList, RemoveLetter } from '#app/ui/letter-list'
import { attachToRegistration } from '#app/use-cases/register-response'
import { listLetters } from '#db/letters'
import { CasePage } from '../case-page'
import type { Route } from './+types/letters'
import { openRegistration, registrarOf } from './case'

export const handle = { isReading: true }

/** What came as files, one at a time, so that each is told of by itself. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { head, registration } = await openRegistration(current, params)
  const letters = await listLetters(current.db, registration.room)
  return {
    head,
    registration: registration.id,
    letters: letters.map((letter) => ({ id: letter.id, ...showLetter(letter, current.language) })),
    /** What was just done, told once. */
    done: url.searchParams.has('lagtved') ? (letters.at(-1)?.name ?? null) : url.searchParams.has('fjernet') ? '' : null,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation, registration } = await openRegistration(current, params)
  const chosen = fileOf(await readUpload(request), 'fil')
  const { db, letters, now } = current
  const result = await orRefusal(attachToRegistration(db, consultation, registrarOf(current), registration.id, chosen, letters, now))
  if (result instanceof RuleViolation) {
    return data({ refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  }
  return redirect(`${href('/saksbehandling/:slug/registrer-svar/:registration/brev', params)}?lagtved=1`, 303)
}

export default function RegistrationLettersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, registration, letters, done } = loaderData
  const t = useT()
  const way = { slug: head.slug, registration }
  const review = href('/saksbehandling/:slug/registrer-svar/:registration', way)
  const error = actionData ? sayRule(t, actionData.refused) : null
  const isFull = letters.length >= mostLetters
  return (
    <CasePage head={head} place="review.responses" here={t('letter.title')} trail={[{ to: review, text: t('registration.review') }]}>
      <div className="page-head">
        <h1>{t('registration.letters')}</h1>
        <p className="lead">{t('registration.letters.lead')}</p>
      </div>
      <ErrorSummary errors={error ? [{ to: isFull ? '#vedlagt' : '#fil', text: error }] : []} />
      {done !== null && !error && (
        <p className="ds-alert section" data-color="success" role="status">
          {done === '' ? t('letter.removed') : t('letter.saved', { name: done })}
        </p>
      )}
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
                {!letter.isPublishable && <p className="measure">{t('letter.not-publishable.staff')}</p>}
                {!letter.isScanned && <p>{t('letter.not-scanned')}</p>}
                <LetterLinks
                  letter={letter}
                  at={href('/saksbehandling/:slug/registrer-svar/:registration/brev/:letter', { ...way, letter: letter.id })}
                />
                <RemoveLetter
                  letter={letter}
                  action={href('/saksbehandling/:slug/registrer-svar/:registration/brev/:letter/fjerning', { ...way, letter: letter.id })}
                />
              </>
            )}
          </LetterList>
        )}
      </section>
      {isFull ? (
        <p className="section measure">{t('letter.full', { most: mostLetters })}</p>
      ) : (
        <AttachLetterForm
          action={href('/saksbehandling/:slug/registrer-svar/:registration/brev', way)}
          error={error && `${error} ${t('registration.letters.choose-again')}`}
          variant="secondary"
        />
      )}
      <p className="section">
        <a className="ds-button" data-variant={letters.length > 0 ? undefined : 'secondary'} href={review}>
          {t(letters.length > 0 ? 'registration.letters.next' : 'registration.letters.none')}
        </a>
      </p>
    </CasePage>
  )
}
