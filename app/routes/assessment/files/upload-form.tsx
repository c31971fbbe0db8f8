import { useT } from '#app/messages/use-t'
import { ErrorText } from '../product-fields'

/** One file, sent without scripts. */
export function UploadForm({ action, megabytes, error }: { action: string; megabytes: number; error: string | null }) {
  const t = useT()
  return (
    <form method="post" action={action} encType="multipart/form-data" className="plain-form section" noValidate>
      <div className="ds-field">
        <label className="ds-label" htmlFor="fil">
          {t('import.file')}
        </label>
        <p data-field="description" id="fil-help">
          {t('import.file.help', { limit: megabytes })}
        </p>
        {error && <ErrorText name="fil" text={error} />}
        <input
          className="ds-input"
          id="fil"
          name="fil"
          type="file"
          accept=".xlsx,.csv,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
          aria-describedby={error ? 'fil-help fil-error' : 'fil-help'}
          aria-invalid={error ? true : undefined}
        />
      </div>
      <p className="muted measure">{t('import.nothing-yet')}</p>
      <div>
        <button className="ds-button" type="submit">
          {t('import.send')}
        </button>
      </div>
    </form>
  )
}
