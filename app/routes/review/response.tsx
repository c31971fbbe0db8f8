import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { standingOf } from '#app/domain/answer'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { sayMinute } from '#app/messages/say-time'
import { showLetter } from '#app/messages/show-letter'
import { useContentLang, useT } from '#app/messages/use-t'
import { LetterLinks, LetterList } from '#app/ui/letter-list'
import { SameAs } from '#app/ui/same-as'
import { TestTag } from '#app/ui/test-tag'
import { WrittenText } from '#app/ui/written-text'
import { questionsFor } from '#db/guidelines'
import { listSubmittedLetters } from '#db/letters'
import { findNeighbours } from '#db/received'
import { findSubmission, listSubmittedAnswers } from '#db/submissions'
import { findWithdrawalOf, listVersionsBeside } from '#db/versions'
import { listSubmittedWithholdings } from '#db/withholdings'
import type { Route } from './+types/response'
import { type AnswerWords, answerWords, withheldWords } from './answer-words'
import { CasePage } from './case-page'
import { openCase } from './open-case'
import { RegisteredActs } from './registration/registered-acts'
import { ResponseFacts } from './response-facts'
import { showFacts } from './response-facts-values'
import { showSender } from './sender'
import { SendingTags } from './sending-tags'
import { Standing } from './standing'
import { type ShownVersion, Versions } from './versions'
import { Withheld } from './withheld'

export const handle = { isReading: true }

/** One response whole, as it was sent, in the draft's order. */
export async function loader({ params: { slug, receipt }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, draft, groupNames, head } = await openCase(current, slug)
  const submission = await findSubmission(db, consultation.id, receipt)
  if (!submission) throw data({ reason: 'not-found' }, { status: 404 })
  const answers = await listSubmittedAnswers(db, submission)
  const versions = await listVersionsBeside(db, submission)
  const withheld = (await listSubmittedWithholdings(db, submission)).map((asked) => withheldWords(draft.questions, asked, language))
  const content = contentLanguageOf(language)
  const shown = (item: (typeof draft.items)[number]) => {
    const values = answers.get(item.code) ?? {}
    return {
      code: item.code,
      title: item.text[content].title,
      standing: standingOf(item, values),
      answers: answerWords(item, questionsFor(draft, item.kind), values, language, answers),
    }
  }
  const considered = draft.items.filter(({ code }) => answers.has(code)).length
  return {
    head,
    sender: showSender(submission, groupNames, language),
    facts: await showFacts(current, submission, { considered, itemCount: draft.items.length }),
    isJustRegistered: url.searchParams.has('registrert'),
    ending: versions.find(({ id }) => id === submission.id)?.ending ?? null,
    withdrawnBecause: (await findWithdrawalOf(db, submission))?.reason ?? null,
    versions: versions
      .map(({ receiptNumber, receivedAt: at, ending, isPreliminary, isLate }): ShownVersion => {
        return { receiptNumber, received: sayMinute(at, language), state: ending?.how ?? 'holds', isPreliminary, isLate }
      })
      .reverse(),
    withheld,
    letters: (await listSubmittedLetters(db, submission)).map((letter) => ({ place: letter.place, ...showLetter(letter, language) })),
    whole: shown(draft.whole),
    chapters: draft.version.chapters
      .map(({ number, title }) => ({
        number,
        title: title[content],
        items: draft.items.filter((item) => item.chapter === number && answers.has(item.code)).map(shown),
      }))
      .filter(({ items }) => items.length > 0),
    ...(await findNeighbours(db, submission)),
  }
}

export default function ResponsePage({ loaderData }: Route.ComponentProps) {
  const { head, sender, facts, withheld, letters, whole, chapters, previous, next, ending, versions } = loaderData
  const { isJustRegistered, withdrawnBecause } = loaderData
  const { answerLanguage, responseType } = facts
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  return (
    <CasePage head={head} place="review.responses" here={sender.receiptNumber}>
      <div className="page-head">
        <h1>
          {sender.name}
          <TestTag isTest={sender.isTest} />
          <SendingTags isPreliminary={sender.isPreliminary} isLate={sender.isLate} known={sender.known} />
        </h1>
      </div>
      {isJustRegistered && ending === null && (
        <p className="ds-alert section" data-color="success" role="status">
          {t('registration.done', { receipt: sender.receiptNumber })}
        </p>
      )}
      {ending && (
        <div className="ds-alert section" data-color="warning">
          <p>
            {t(`submit.staff.${ending.how}`)}{' '}
            {ending.how === 'replaced' && (
              <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: ending.by })}>{ending.by}</a>
            )}
          </p>
          {withdrawnBecause !== null && <p>{t('registration.withdrawn', { receipt: ending.by, reason: withdrawnBecause })}</p>}
        </div>
      )}
      <ResponseFacts facts={facts} sender={sender} slug={slug} />
      {facts.arrival && ending === null && <RegisteredActs slug={slug} receipt={sender.receiptNumber} />}
      <Versions versions={versions} here={sender.receiptNumber} slug={slug} />
      <Letters letters={letters} slug={slug} receipt={sender.receiptNumber} />
      <Withheld withheld={withheld} />
      {whole.answers.length > 0 && (
        <section className="overview-chapter" aria-labelledby="hele">
          <h2 id="hele">{t('kind.whole')}</h2>
          <article className="overview-item">
            <Answers answers={whole.answers} written={answerLanguage} />
          </article>
        </section>
      )}
      {chapters.length === 0 && whole.answers.length === 0 && (
        <p className="measure section">
          {letters.length > 0 ? t('letter.only') : t('review.only-type', { type: t(`response-type.${responseType}`) })}
        </p>
      )}
      {chapters.map(({ number, title, items }) => (
        <section className="overview-chapter" key={number} aria-labelledby={`k${number}`}>
          <h2 id={`k${number}`} lang={lang}>
            {`${number} ${title}`}
          </h2>
          {items.map(({ code, title: itemTitle, standing, answers }) => (
            <article className="overview-item" key={code} id={code}>
              <h3 lang={lang}>
                <a className="item-code" href={href('/saksbehandling/:slug/punkter/:code', { slug, code })}>
                  {code}
                </a>{' '}
                {itemTitle}
              </h3>
              <Standing standing={standing} />
              <Answers answers={answers} written={answerLanguage} />
            </article>
          ))}
        </section>
      ))}
      <nav className="item-nav" aria-label={t('review.neighbours')}>
        {previous && (
          <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: previous })} rel="prev">
            {t('review.previous-response', { receipt: previous })}
          </a>
        )}
        {next && (
          <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: next })} rel="next">
            {t('review.next-response', { receipt: next })}
          </a>
        )}
      </nav>
    </CasePage>
  )
}

/** What came as files: as it was sent, and the copy that may be published. */
function Letters({ letters, slug, receipt }: { letters: Route.ComponentProps['loaderData']['letters']; slug: string; receipt: string }) {
  const t = useT()
  if (letters.length === 0) return null
  return (
    <section className="section" aria-labelledby="brev">
      <h2 id="brev">{t('letter.staff.list')}</h2>
      <LetterList letters={letters}>
        {(letter) => (
          <>
            {!letter.isPublishable && (
              <p className="measure">
                <b>{t('letter.not-publishable.staff')}</b>
              </p>
            )}
            {!letter.isScanned && <p>{t('letter.not-scanned')}</p>}
            <LetterLinks
              letter={letter}
              at={href('/saksbehandling/:slug/svar/:receipt/brev/:letter', { slug, receipt, letter: String(letter.place) })}
            />
          </>
        )}
      </LetterList>
    </section>
  )
}

function Answers({ answers, written }: { answers: readonly AnswerWords[]; written: Language }) {
  const lang = useContentLang()
  return (
    <dl className="answers">
      {answers.map(({ questionId, question, text, isText, redline, sameAs }) => (
        <div key={questionId}>
          <dt lang={lang}>{question}</dt>
          <dd lang={isText ? written : lang} className={isText ? 'written' : undefined}>
            {sameAs ? <SameAs links={sameAs} to={(code) => `#${code}`} /> : <WrittenText text={text} redline={redline} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}
