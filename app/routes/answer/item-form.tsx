import { memo } from 'react'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { ItemHead } from '#app/ui/item-head'
import { Kept, type KeptPart } from '#app/ui/kept'
import { Conflict } from './conflict'
import { fieldName } from './field-names'
import { QuestionField } from './question-field'
import { QuickWays } from './quick-ways'
import type { ItemValues, QuestionValues, Trouble } from './sheet-values'
import { TeamPart } from './team-part'

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
  const { code } = item
  return (
    <article className="answer-item" id={code} aria-labelledby={`${code}-title`} tabIndex={-1}>
      <div className="answer-item-grid">
        <Kept
          className="answer-text"
          parts={[{ owner: item.text, key: item.permalink ?? '', render: () => <ItemTextPart item={item} /> }]}
        />
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

function ItemTextPart({ item }: { item: ItemValues }) {
  const lang = useContentLang()
  return (
    <>
      <ItemHead item={item} permalink={item.permalink} />
      <h2 className="item-title" id={`${item.code}-title`} lang={lang}>
        {item.text.title}
      </h2>
      <p className="item-text" lang={lang}>
        {item.text.text}
      </p>
      <MoreText item={item} />
    </>
  )
}

/** What is asked about one item, led by the quick choice where there is one. */
export function ItemQuestions({ item, questions, trouble }: Omit<ItemFormProps, 'next'>) {
  const t = useT()
  const lang = useContentLang()
  const { code, values } = item
  const field = (question: QuestionValues): KeptPart => {
    const isWording = question.role === 'wording'
    const value = values[question.id] ?? (isWording && item.isOpened ? item.text.text : '')
    const error = errorOf(question.id)
    const isText = question.choices === null
    return {
      owner: question,
      key: error !== null ? null : isText ? code : `${code} ${value}`,
      ...(isText ? { text: value } : {}),
      render: (text) => (
        <QuestionField
          code={code}
          question={question}
          value={isText ? text : value}
          error={error}
          itemText={isWording ? item.text.text : ''}
        />
      ),
    }
  }
  const errorOf = (question: string) =>
    trouble?.kind === 'refused' && trouble.refused.values.question === question ? sayRule(t, trouble.refused) : null
  const stances = questions.filter(({ role }) => role === 'stance')
  const precise = questions.filter(({ role }) => role === 'precision')
  const sameAs = questions.find(({ role }) => role === 'same-as')
  const quickWays = (stance: QuestionValues): KeptPart => {
    const value = sameAs ? (values[sameAs.id] ?? '') : ''
    const error = sameAs ? errorOf(sameAs.id) : null
    return {
      owner: stance,
      key: item.sameAs || error !== null ? null : `ways ${code} ${value}`,
      render: () => <QuickWays item={item} stance={stance} sameAs={sameAs} value={value} error={error} />,
    }
  }
  const precision = (owner: QuestionValues): KeptPart => {
    const isOpen = precise.some(({ id }) => values[id] || errorOf(id) !== null)
    return {
      owner,
      key: isOpen ? null : `precision ${code}`,
      render: () => (
        <details className="precision" data-asked="when-filled" open={isOpen}>
          <summary>
            {t('answer.precision')} <span lang={lang}>{`(${precise.map(({ label }) => label.toLowerCase()).join(', ')})`}</span>
            <span className="visually-hidden">{` (${code})`}</span>
          </summary>
          <Kept className="answer-fields" parts={precise.map(field)} />
        </details>
      ),
    }
  }
  return (
    <>
      <input type="hidden" name={fieldName(code, 'base')} value={item.base} />
      <TeamPart html={item.team} />
      {trouble?.kind === 'conflict' && <Conflict code={code} conflict={trouble} questions={questions} />}
      {stances.length > 0 && <Kept parts={[...stances.map(field), ...stances.map(quickWays)]} />}
      <p className="kept-note small">{t(item.kind === 'whole' ? 'answer.kept.response' : 'answer.kept.item')}</p>
      <Kept
        className="answer-more"
        parts={[
          ...questions.filter(({ role }) => role === 'wording' || role === 'other').map(field),
          ...precise.slice(0, 1).map(precision),
        ]}
      />
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
