import { mostLetterBytes, mostLetters } from '#app/domain/letter'
import { useT } from '#app/messages/use-t'
import { InputField } from './input-field'

interface AttachProps {
  readonly action: string
  /** Whose response it is written for, where one may turn to another. */
  readonly owner?: string
  readonly error: string | null
  readonly variant?: 'secondary'
}

/** One letter at a time, so that each is told of by itself. */
export function AttachLetterForm({ action, owner, error, variant }: AttachProps) {
  const t = useT()
  return (
    <form method="post" action={action} encType="multipart/form-data" className="plain-form section" aria-labelledby="legg-ved" noValidate>
      <h2 id="legg-ved">{t('letter.add')}</h2>
      {owner && <input type="hidden" name="for" value={owner} />}
      <InputField
        id="fil"
        type="file"
        label={t('letter.file')}
        help={t('letter.file.help', { limit: mostLetterBytes / 1024 / 1024, most: mostLetters })}
        error={error}
        accept=".pdf,.docx,.odt"
      />
      <div>
        <button className="ds-button" data-variant={variant} type="submit">
          {t('letter.button')}
        </button>
      </div>
    </form>
  )
}
