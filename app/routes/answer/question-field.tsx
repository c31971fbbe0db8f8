import { lazy, type MouseEvent, type MouseEventHandler, memo, Suspense, useRef, useState } from 'react'
import { lengthOf } from '#app/domain/answer'
import { useContentLang, useT } from '#app/messages/use-t'
import { fieldName } from './field-names'
import type { QuestionValues } from './sheet-values'

interface FieldProps {
  readonly code: string
  readonly question: QuestionValues
  readonly value: string
  /** Why this answer was refused; null when it was not. */
  readonly error: string | null
}

/** One question of one item. The field is its own master: nothing writes to it after the page is made. */
export const QuestionField = memo(function QuestionField(props: FieldProps & { readonly itemText: string }) {
  const { choices, isList } = props.question
  if (!choices) return <TextField {...props} />
  return isList ? <ListField {...props} choices={choices} /> : <ChoiceField {...props} choices={choices} />
})

/** A choice from a list that drops down: many choices in few elements. */
function ListField({ code, question, choices, value, error }: FieldProps & { choices: NonNullable<QuestionValues['choices']> }) {
  const t = useT()
  const lang = useContentLang()
  const name = fieldName(code, question.id)
  return (
    <div className="ds-field" data-asked={question.asked}>
      <label className="ds-label" htmlFor={name} lang={lang}>
        {question.label}
        <ItemNote code={code} />
      </label>
      <Help name={name} question={question} />
      <ErrorText name={name} error={error} />
      <select className="ds-input" id={name} name={name} defaultValue={value} aria-describedby={describedBy(name, question, error)}>
        <option value="">{t('answer.choose')}</option>
        {choices.map(({ code: choice, label }) => (
          <option key={choice} value={choice} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A group of radio buttons that can be emptied again, with a last choice that shows when there is something to empty. */
export function ChoiceField({ code, question, choices, value, error }: FieldProps & { choices: NonNullable<QuestionValues['choices']> }) {
  const t = useT()
  const lang = useContentLang()
  const name = fieldName(code, question.id)
  const isStance = question.role === 'stance'
  return (
    <fieldset
      className={isStance ? 'quick-choice' : undefined}
      data-asked={question.asked}
      aria-describedby={describedBy(name, question, error)}
    >
      <legend lang={lang}>
        {question.label}
        <ItemNote code={code} />
      </legend>
      <Help name={name} question={question} />
      <ErrorText name={name} error={error} />
      <div className="choices">
        {choices.map((choice, i) => (
          <label className="choice" key={choice.code}>
            <input
              className="ds-input"
              type="radio"
              id={i === 0 ? name : undefined}
              name={name}
              value={choice.code}
              defaultChecked={value === choice.code}
              data-hides={choice.hides || undefined}
            />
            <span lang={lang}>{choice.label}</span>
          </label>
        ))}
        <label className="choice choice-clear">
          <input className="ds-input" type="radio" name={name} value="" />
          <span>{t('answer.clear-choice')}</span>
        </label>
      </div>
    </fieldset>
  )
}

/** How near the limit it is told how much remains. */
const nearLimit = 500

/** The comparison is fetched when somebody opens a proposed wording. Without it the field is as good as ever. */
const LiveRedline = lazy(() => import('./live-redline').catch(() => ({ default: () => null })))

function TextField({ code, question, value, error, itemText }: FieldProps & { itemText: string }) {
  const t = useT()
  const lang = useContentLang()
  const name = fieldName(code, question.id)
  const [left, setLeft] = useState(question.limit)
  const field = useRef<HTMLTextAreaElement>(null)
  const count = (text: string) => {
    // Code points are never more than the browser's units, so most texts need no counting.
    if (text.length > question.limit - nearLimit || left < nearLimit) setLeft(question.limit - lengthOf(text))
  }
  const [proposed, setProposed] = useState<string | null>(null)
  const isWording = question.role === 'wording'
  const compare = () => isWording && setProposed(field.current?.value ?? null)
  const startFromText = (event: MouseEvent) => {
    const { current } = field
    if (!current) return
    event.preventDefault()
    current.value = itemText
    current.focus()
    compare()
  }
  return (
    <div className="ds-field" data-asked={question.asked}>
      <label className="ds-label" htmlFor={name} lang={lang}>
        {question.label}
        <ItemNote code={code} />
      </label>
      <Help name={name} question={question} />
      <ErrorText name={name} error={error} />
      <textarea
        className="ds-input"
        ref={field}
        id={name}
        name={name}
        rows={3}
        defaultValue={value}
        // Never seen: styles ask whether a field is empty by whether its placeholder shows.
        placeholder=" "
        aria-describedby={describedBy(name, question, error)}
        aria-invalid={error !== null || left < 0 ? true : undefined}
        onFocus={compare}
        onInput={(event) => {
          count(event.currentTarget.value)
          compare()
        }}
      />
      <p className="count" data-over={left < 0 || undefined} aria-live="polite">
        {left < 0 ? t('answer.too-many', { count: -left }) : left < nearLimit ? t('answer.left', { count: left }) : null}
      </p>
      {isWording && <StartFromText code={code} onClick={startFromText} />}
      {proposed && (
        <Suspense>
          <LiveRedline text={itemText} proposed={proposed} />
        </Suspense>
      )}
    </div>
  )
}

/** Shown while the field is empty. Without scripts the page comes back with the text in the field. */
function StartFromText({ code, onClick }: { code: string; onClick: MouseEventHandler }) {
  const t = useT()
  return (
    <button
      className="ds-button start-from-text"
      data-variant="tertiary"
      data-size="sm"
      type="submit"
      name="ordlyd"
      value={code}
      onClick={onClick}
    >
      {t('answer.start-from-text')}
    </button>
  )
}

/** Tells fields of the same name apart for those who hear them one at a time. */
export function ItemNote({ code }: { code: string }) {
  return code === 'G' ? null : <span className="visually-hidden">{` (${code})`}</span>
}

function Help({ name, question }: { name: string; question: QuestionValues }) {
  const lang = useContentLang()
  if (question.help === '') return null
  return (
    <p data-field="description" id={`${name}-help`} lang={lang}>
      {question.help}
    </p>
  )
}

export function ErrorText({ name, error }: { name: string; error: string | null }) {
  if (error === null) return null
  return (
    <p className="ds-validation-message" data-color="danger" id={`${name}-error`}>
      {error}
    </p>
  )
}

function describedBy(name: string, { help }: QuestionValues, error: string | null): string | undefined {
  const ids = [...(help === '' ? [] : [`${name}-help`]), ...(error === null ? [] : [`${name}-error`])]
  return ids.length > 0 ? ids.join(' ') : undefined
}
