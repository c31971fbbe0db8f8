import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'

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
      <InputField
        id="nummer"
        label={t('verify.number')}
        help={t('verify.number.help')}
        defaultValue={typed?.number}
        error={errorOf('nummer')}
        spellCheck={false}
      />
      <InputField
        id="kontrollsum"
        label={t('verify.checksum')}
        help={t('verify.checksum.help')}
        defaultValue={typed?.checksum}
        error={errorOf('kontrollsum')}
        spellCheck={false}
      />
      <InputField
        id="fil"
        type="file"
        label={t('verify.file')}
        help={t('verify.file.help', { limit: megabytes })}
        accept=".json,.pdf,.docx,.odt"
        error={errorOf('fil')}
      />
      <div>
        <button className="ds-button" type="submit">
          {t('verify.button')}
        </button>
      </div>
    </form>
  )
}
