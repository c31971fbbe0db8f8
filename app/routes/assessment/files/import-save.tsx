import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'
import type { ImportView } from './import-values'

interface SaveProps {
  readonly view: ImportView
  readonly product: {
    readonly name: string
    readonly type: string
    readonly contactEmail: string
    readonly isVersionNumeric: boolean
  } | null
  readonly problems: readonly { readonly where: string; readonly value: string; readonly text: string; readonly suggestion: string }[]
  readonly version: string
  readonly versionError: string | null
  readonly isClosed: boolean
  /** Where another file is sent. */
  readonly again: string
}

/** What is made and saved when one says yes, and the way back when there is nothing to save. */
export function ImportSave({ view: { counts }, product, problems, version, versionError, isClosed, again }: SaveProps) {
  const t = useT()
  const rows = counts.created + counts.updated
  const canSave = !isClosed && problems.length === 0 && (product !== null || rows + counts.conflict > 0)
  return (
    <section className="section import-save" aria-labelledby="lagre">
      <h2 id="lagre">{t('import.save')}</h2>
      {problems.length > 0 && (
        <div className="ds-alert" data-color="warning">
          <p>{t('import.product.wrong')}</p>
          <ul>
            {problems.map(({ where, value, text, suggestion }) => (
              <li key={where}>
                <b>{where}</b>
                {value !== '' && <> «{value}»</>}: {text} {suggestion}
              </li>
            ))}
          </ul>
        </div>
      )}
      {product && problems.length === 0 && (
        <div className="plain-form">
          <p className="measure">{t('import.product.new', { name: product.name })}</p>
          <dl className="facts">
            <dt>{t('assess.product.name')}</dt>
            <dd>{product.name}</dd>
            <dt>{t('assess.product.type')}</dt>
            <dd>{product.type}</dd>
            <dt>{t('assess.product.email')}</dt>
            <dd>{product.contactEmail}</dd>
          </dl>
          <InputField
            id="version"
            label={t('assess.product.version')}
            help={t(product.isVersionNumeric ? 'import.product.numeric' : 'assess.product.version.help')}
            defaultValue={version}
            error={versionError}
          />
        </div>
      )}
      <p className="measure">{t(canSave ? 'import.save.text' : 'import.save.nothing', { n: rows })}</p>
      {counts.rejected > 0 && <p className="measure">{t('import.save.rejected', { n: counts.rejected })}</p>}
      <p className="actions">
        {canSave && (
          <button className="ds-button" type="submit">
            {t('import.save.button')}
          </button>
        )}
        <a href={again}>{t('import.again')}</a>
      </p>
    </section>
  )
}
