import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'
import type { EvidenceKind } from '../evidence-fields'

/** A file as evidence. A form of its own: files are sent in another way than texts, and one at a time. */
export function FileForm({ id, code, kinds, megabytes }: { id: string; code: string; kinds: readonly EvidenceKind[]; megabytes: number }) {
  const t = useT()
  return (
    <form
      method="post"
      action={href('/egenvurdering/vurdering/:assessment/krav/:code/fil', { assessment: id, code })}
      encType="multipart/form-data"
      className="plain-form section"
      aria-labelledby="legg-ved"
    >
      <h2 id="legg-ved">{t('file.title')}</h2>
      <InputField id="fil" type="file" label={t('file.choose')} help={t('file.help', { limit: megabytes })} required />
      <div className="ds-field">
        <label className="ds-label" htmlFor="fil-kind">
          {t('file.kind')}
        </label>
        <select className="ds-input" id="fil-kind" name="kind">
          {kinds.map((kind) => (
            <option key={kind.code} value={kind.code}>
              {kind.label}
            </option>
          ))}
        </select>
      </div>
      <InputField id="fil-text" name="text" label={t('file.text')} />
      <p className="muted">{t('file.save-first')}</p>
      <div>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('file.attach')}
        </button>
      </div>
    </form>
  )
}
