import type { ComponentProps } from 'react'
import type { Fault } from '#app/domain/registration'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { ErrorText } from '#app/ui/error-text'
import { InputField } from '#app/ui/input-field'

/** One line to write in, with what is wrong with it. */
export function Field({ fault, ...field }: Omit<ComponentProps<typeof InputField>, 'error'> & { fault: Fault | undefined }) {
  const t = useT()
  return <InputField {...field} error={fault ? sayRule(t, fault) : null} />
}

/** Several lines to write in. */
export function TextField({
  id,
  label,
  help,
  typed,
  fault,
}: {
  id: string
  label: string
  help: string
  typed: string
  fault: Fault | undefined
}) {
  const t = useT()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <p data-field="description" id={`${id}-help`}>
        {help}
      </p>
      {fault && <ErrorText name={id} text={sayRule(t, fault)} />}
      <textarea
        className="ds-input"
        id={id}
        name={id}
        rows={10}
        defaultValue={typed}
        aria-describedby={fault ? `${id}-help ${id}-error` : `${id}-help`}
        aria-invalid={fault ? true : undefined}
      />
    </div>
  )
}

/** A choice among few. What is wrong goes by the first, so that the link in the summary leads there. */
export function Choices({
  name,
  label,
  chosen,
  choices,
  fault,
}: {
  name: string
  label: string
  chosen: string
  choices: readonly { readonly id: string; readonly value: string; readonly text: string }[]
  fault?: Fault | undefined
}) {
  const t = useT()
  const first = choices[0]?.id ?? name
  return (
    <fieldset className="ds-fieldset stack stack-sm" aria-describedby={fault ? `${first}-error` : undefined}>
      <legend className="ds-label">{label}</legend>
      {fault && <ErrorText name={first} text={sayRule(t, fault)} />}
      {choices.map(({ id, value, text }) => (
        <label className="check" htmlFor={id} key={id}>
          <input
            className="ds-input"
            type="radio"
            id={id}
            name={name}
            value={value}
            defaultChecked={chosen === value}
            aria-invalid={fault ? true : undefined}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  )
}
