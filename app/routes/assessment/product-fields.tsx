import { useT } from '#app/messages/use-t'
import { ErrorText } from '#app/ui/error-text'

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
