import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

const mistakes = [
  'verify.error.nothing',
  'verify.error.number',
  'verify.error.checksum',
  'verify.error.checksum-form',
  'verify.error.not-sealed',
] as const

/** What keeps the question from being asked, and the field it is about. */
export interface Mistake {
  readonly field: 'nummer' | 'kontrollsum' | 'fil'
  readonly key: (typeof mistakes)[number]
}

interface FormProps {
  readonly typed: { readonly number: string; readonly checksum: string } | null
  readonly mistake: Mistake | null
  readonly megabytes: number
}

/** Either is enough; both together tell more. */
export function VerificationForm({ typed, mistake, megabytes }: FormProps) {
  const t = useT()
  const errorOf = (field: Mistake['field']) => (mistake?.field === field ? t(mistake.key) : null)
  return (
    <form method="post" action={href('/kvittering')} encType="multipart/form-data" className="plain-form section" noValidate>
      <p>{t('verify.how')}</p>
      <Line name="nummer" label={t('verify.number')} help={t('verify.number.help')} value={typed?.number ?? ''} error={errorOf('nummer')} />
      <Line
        name="kontrollsum"
        label={t('verify.checksum')}
        help={t('verify.checksum.help')}
        value={typed?.checksum ?? ''}
        error={errorOf('kontrollsum')}
      />
      <Line name="fil" label={t('verify.file')} help={t('verify.file.help', { limit: megabytes })} value={null} error={errorOf('fil')} />
      <div>
        <button className="ds-button" type="submit">
          {t('verify.button')}
        </button>
      </div>
    </form>
  )
}

/** A line of text; a file where there is no value to show. */
function Line({
  name,
  label,
  help,
  value,
  error,
}: {
  name: string
  label: string
  help: string
  value: string | null
  error: string | null
}) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      <p data-field="description" id={`${name}-help`}>
        {help}
      </p>
      {error && (
        <p className="ds-validation-message" data-color="danger" id={`${name}-error`}>
          {error}
        </p>
      )}
      <input
        className="ds-input"
        id={name}
        name={name}
        aria-describedby={error ? `${name}-help ${name}-error` : `${name}-help`}
        aria-invalid={error ? true : undefined}
        {...(value === null
          ? { type: 'file', accept: '.json,.pdf,.docx,.odt' }
          : { type: 'text', defaultValue: value, autoComplete: 'off', spellCheck: false })}
      />
    </div>
  )
}
