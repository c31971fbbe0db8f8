import type { MouseEvent } from 'react'
import { useContentLang, useT } from '#app/messages/use-t'
import { fieldName } from './field-names'
import { fieldsIn } from './form-values'
import { ErrorText, ItemNote } from './question-field'
import type { ItemValues, QuestionValues } from './sheet-values'

interface WaysProps {
  readonly item: Pick<ItemValues, 'code' | 'sameAs'>
  readonly stance: QuestionValues
  readonly sameAs: QuestionValues | undefined
  /** The item it is the same as. */
  readonly value: string
  readonly error: string | null
}

/** Short ways through an item: several choices in one press, and what is said elsewhere already. */
export function QuickWays({ item: { code, sameAs: choices }, stance: { quick }, sameAs, value, error }: WaysProps) {
  const t = useT()
  const lang = useContentLang()
  const isPointing = sameAs !== undefined && (choices !== null || value !== '')
  const choose = (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget
    if (!quick || !button.form) return
    event.preventDefault()
    fieldsIn(button.form).write(code, quick.values)
    // Named as a field of the item, so that whoever follows the item hears of it.
    button.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return (
    <div className="quick-ways">
      {quick && (
        <button
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
          type="submit"
          name={fieldName(code, 'raskt')}
          value="ja"
          onClick={choose}
        >
          <span lang={lang}>{quick.label}</span>
          <ItemNote code={code} />
        </button>
      )}
      {isPointing && <SameAsField code={code} question={sameAs} choices={choices} value={value} error={error} />}
      {sameAs && choices === null && (
        <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit" name="samme" value={fieldName(code, sameAs.id)}>
          {t(value === '' ? 'answer.same-as' : 'answer.same-as.other')}
          <ItemNote code={code} />
        </button>
      )}
    </div>
  )
}

function SameAsField({
  code,
  question,
  choices,
  value,
  error,
}: Omit<WaysProps, 'item' | 'stance' | 'sameAs'> & {
  code: string
  question: QuestionValues
  choices: ItemValues['sameAs']
}) {
  const t = useT()
  const lang = useContentLang()
  const name = fieldName(code, question.id)
  return (
    <div className="ds-field same-as">
      <label className="ds-label" htmlFor={name} lang={lang}>
        {question.label}
        <ItemNote code={code} />
      </label>
      <ErrorText name={name} error={error} />
      <select
        className="ds-input"
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={error === null ? undefined : `${name}-error`}
      >
        <option value="">{t(choices?.length === 0 ? 'answer.same-as.none' : 'answer.choose')}</option>
        {value !== '' && !choices?.some((choice) => choice.code === value) && <option value={value}>{value}</option>}
        {choices?.map(({ code: other, title }) => (
          <option key={other} value={other} lang={lang}>{`${other} ${title}`}</option>
        ))}
      </select>
    </div>
  )
}
