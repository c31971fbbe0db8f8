import { useT } from '#app/messages/use-t'

/** One line of text in a form about a product. */
export function LineField({
  name,
  label,
  help,
  value,
  error,
  type = 'text',
  autoComplete = 'off',
}: {
  name: string
  label: string
  help?: string
  value: string
  error: string | null
  type?: 'text' | 'email' | 'date'
  autoComplete?: string
}) {
  const described = [...(help ? [`${name}-help`] : []), ...(error ? [`${name}-error`] : [])].join(' ')
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      {help && (
        <p data-field="description" id={`${name}-help`}>
          {help}
        </p>
      )}
      {error && <ErrorText name={name} text={error} />}
      <input
        className="ds-input"
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}

export function ErrorText({ name, text }: { name: string; text: string }) {
  return (
    <p className="ds-validation-message" data-color="danger" id={`${name}-error`}>
      {text}
    </p>
  )
}

/** What kind of product it is, one of the scale's. */
export function TypeField({
  types,
  value,
  error,
}: {
  types: readonly { readonly code: string; readonly label: string }[]
  value: string
  error: string | null
}) {
  const t = useT()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="type">
        {t('assess.product.type')}
      </label>
      {error && <ErrorText name="type" text={error} />}
      <select
        className="ds-input"
        id="type"
        name="type"
        defaultValue={value}
        aria-describedby={error ? 'type-error' : undefined}
        aria-invalid={error ? true : undefined}
      >
        <option value="">{t('assess.choose')}</option>
        {types.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
