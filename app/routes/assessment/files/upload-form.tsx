import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'

/** One file, sent without scripts. */
export function UploadForm({ action, megabytes, error }: { action: string; megabytes: number; error: string | null }) {
  const t = useT()
  return (
    <form method="post" action={action} encType="multipart/form-data" className="plain-form section" noValidate>
      <InputField
        id="fil"
        type="file"
        label={t('import.file')}
        help={t('import.file.help', { limit: megabytes })}
        error={error}
        accept=".xlsx,.csv,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
      />
      <p className="muted measure">{t('import.nothing-yet')}</p>
      <div>
        <button className="ds-button" type="submit">
          {t('import.send')}
        </button>
      </div>
    </form>
  )
}
