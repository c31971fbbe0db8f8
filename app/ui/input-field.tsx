import type { ComponentProps } from 'react'
import { ErrorText } from './error-text'

interface InputFieldProps extends ComponentProps<'input'> {
  readonly id: string
  readonly label: string
  readonly help?: string
  /** What is wrong with what was typed or chosen. */
  readonly error?: string | null
}

/** One line to write in, or a file to choose: what it is, what is asked for, and what is wrong with it. */
export function InputField({ id, label, help, error = null, ...input }: InputFieldProps) {
  const described = [...(help ? [`${id}-help`] : []), ...(error ? [`${id}-error`] : [])].join(' ')
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <p data-field="description" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && <ErrorText name={id} text={error} />}
      <input
        className="ds-input"
        type="text"
        id={id}
        name={id}
        autoComplete="off"
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </div>
  )
}
