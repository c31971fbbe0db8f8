import { type Language, languages } from '#app/domain/language'
import { useT } from '#app/messages/use-t'

/** In which language somebody is written to. */
export function LanguageField({ label, chosen }: { label: string; chosen: Language }) {
  const t = useT()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="sprak">
        {label}
      </label>
      <select className="ds-input" id="sprak" name="sprak" defaultValue={chosen}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
