import { href } from 'react-router'
import type { ItemStanding } from '#app/domain/answer'
import type { Language } from '#app/domain/language'
import { useContentLang, useT } from '#app/messages/use-t'
import { SameAs } from '#app/ui/same-as'
import { TestTag } from '#app/ui/test-tag'
import { WithheldList, type WithheldValues } from '#app/ui/withheld-list'
import { WrittenText } from '#app/ui/written-text'
import type { AnswerWords } from './answer-words'
import type { ShownSender } from './sender'
import { SendingTags } from './sending-tags'
import { Standing } from './standing'

export interface QuoteValues {
  readonly sender: ShownSender
  /** The language the response was written in, as far as the sender's choice tells. */
  readonly language: Language
  readonly standing: ItemStanding
  readonly answers: readonly AnswerWords[]
  /** What was said of the items it is the same as. */
  readonly referred: readonly { readonly code: string; readonly title: string; readonly answers: readonly AnswerWords[] }[]
  /** What the sender asks not to have published of this. */
  readonly withheld: readonly WithheldValues[]
}

/** What one sender said about one item: who, how they stand, and their own words. */
export function Quote({
  quote: { sender, language, standing, answers, referred, withheld },
  slug,
  code,
}: {
  quote: QuoteValues
  slug: string
  code: string
}) {
  const t = useT()
  const lang = useContentLang()
  const { receiptNumber, name, isTest, group, groupLang, type } = sender
  const toOf = (other: string) => `${href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: receiptNumber })}#${other}`
  const anchor = code === 'G' ? 'hele' : code
  return (
    <li className="quote">
      <div className="quote-head">
        <h3>
          <a href={toOf(anchor)}>{name}</a>
          <TestTag isTest={isTest} />
          <SendingTags isPreliminary={sender.isPreliminary} isLate={sender.isLate} known={sender.known} />
        </h3>
        <span className="muted small">
          {type} · <span lang={groupLang}>{group}</span>
        </span>
        {code !== 'G' && <Standing standing={standing} />}
      </div>
      <Answers answers={answers} language={language} to={toOf} />
      {referred.map((other) => (
        <div className="quote-referred" key={other.code}>
          <p>
            <span className="item-code">{other.code}</span> <span lang={lang}>{other.title}</span>
          </p>
          <Answers answers={other.answers} language={language} to={toOf} />
        </div>
      ))}
      {withheld.length > 0 && (
        <div className="quote-withheld">
          <p>
            <b>{t('withhold.review.title')}</b>
          </p>
          <WithheldList withheld={withheld} />
        </div>
      )}
    </li>
  )
}

function Answers({ answers, language, to }: { answers: readonly AnswerWords[]; language: Language; to: (code: string) => string }) {
  const lang = useContentLang()
  const choices = answers.filter(({ isText }) => !isText)
  return (
    <>
      {choices.length > 0 && (
        <ul className="quote-choices" lang={lang}>
          {choices.map(({ questionId, question, text, sameAs }) => (
            <li key={questionId}>
              {sameAs ? (
                <b>
                  <SameAs links={sameAs} to={to} />
                </b>
              ) : (
                <>
                  <span className="muted">{question}</span> <b>{text}</b>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {answers
        .filter(({ isText }) => isText)
        .map(({ questionId, question, text, redline }) => (
          <div key={questionId} className="stack stack-sm">
            <p className="kind" lang={lang}>
              {question}
            </p>
            <blockquote lang={language}>
              <WrittenText text={text} redline={redline} />
            </blockquote>
          </div>
        ))}
    </>
  )
}
