import { memo } from 'react'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { ItemHead } from '#app/ui/item-head'
import { Conflict } from './conflict'
import { fieldName } from './field-names'
import { QuestionField } from './question-field'
import type { ItemValues, QuestionValues, Trouble } from './sheet-values'

interface ItemFormProps {
  readonly item: ItemValues
  readonly questions: readonly QuestionValues[]
  readonly trouble: Trouble | null
  /** The next item of the page, to go on to. */
  readonly next: string | null
}

/** One råd or krav: its text stays in view beside what is asked about it. */
export const ItemForm = memo(function ItemForm({ item, questions, trouble, next }: ItemFormProps) {
  const t = useT()
  const lang = useContentLang()
  const { code } = item
  return (
    <article className="answer-item" id={code} aria-labelledby={`${code}-title`} tabIndex={-1}>
      <div className="answer-item-grid">
        <div className="answer-text">
          <ItemHead item={item} permalink={item.permalink} />
          <h2 className="item-title" id={`${code}-title`} lang={lang}>
            {item.text.title}
          </h2>
          <p className="item-text" lang={lang}>
            {item.text.text}
          </p>
          <MoreText item={item} />
        </div>
        <div className="answer-questions">
          <ItemQuestions item={item} questions={questions} trouble={trouble} />
          {next && (
            <p className="answer-foot">
              <a className="ds-button" data-variant="tertiary" href={`#${next}`}>
                {t('answer.next-item', { code: next })}
              </a>
            </p>
          )}
        </div>
      </div>
    </article>
  )
})

/** What is asked about one item, led by the quick choice where there is one. */
export function ItemQuestions({ item, questions, trouble }: Omit<ItemFormProps, 'next'>) {
  const t = useT()
  const { code, values } = item
  const field = (question: QuestionValues) => (
    <QuestionField
      key={question.id}
      code={code}
      question={question}
      value={values[question.id] ?? ''}
      error={errorOf(question.id)}
      itemText={question.role === 'wording' ? item.text.text : ''}
    />
  )
  const errorOf = (question: string) =>
    trouble?.kind === 'refused' && trouble.refused.values.question === question ? sayRule(t, trouble.refused) : null
  return (
    <>
      <input type="hidden" name={fieldName(code, 'base')} value={item.base} />
      {trouble?.kind === 'conflict' && <Conflict code={code} conflict={trouble} questions={questions} />}
      {questions.filter(({ role }) => role === 'stance').map(field)}
      <p className="kept-note small">{t(item.kind === 'whole' ? 'answer.kept.response' : 'answer.kept.item')}</p>
      <div className="answer-more">{questions.filter(({ role }) => role !== 'stance').map(field)}</div>
    </>
  )
}

function MoreText({ item: { code, text } }: { item: ItemValues }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <details className="item-more">
      <summary>
        {t('answer.more-text')}
        <span className="visually-hidden">{` (${code})`}</span>
      </summary>
      {text.rationale !== '' && (
        <div className="item-part">
          <h3>{t('answer.rationale')}</h3>
          <p lang={lang}>{text.rationale}</p>
        </div>
      )}
      {text.practical.length > 0 && (
        <div className="item-part">
          <h3>{t('answer.practical')}</h3>
          <ul lang={lang}>
            {text.practical.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {text.verification.length > 0 && (
        <div className="item-part">
          <h3>{t('answer.verification')}</h3>
          <ul lang={lang}>
            {text.verification.map(({ method, text: line }) => (
              <li key={line}>
                {t(`verification.${method}`)}: {line}
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  )
}
