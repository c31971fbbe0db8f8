import { ErrorText } from './error-text'

interface ConfirmBoxProps {
  readonly id?: string
  readonly name?: string
  readonly value?: string
  readonly text: string
  /** Why nothing was done without it. */
  readonly error: string | null
  readonly isTicked?: boolean
}

/** The tick without which nothing is done. */
export function ConfirmBox({ id = 'bekreftet', name = 'bekreftet', value = 'ja', text, error, isTicked = false }: ConfirmBoxProps) {
  return (
    <div>
      {error && <ErrorText name={id} text={error} />}
      <label className="check" htmlFor={id}>
        <input
          className="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={isTicked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />{' '}
        {text}
      </label>
    </div>
  )
}
