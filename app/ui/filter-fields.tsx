import { useT } from '#app/messages/use-t'

/** A choice in a filter. The first is to leave it open. */
export function ChoiceField({
  name,
  label,
  chosen,
  choices,
  withAll = true,
  lang,
}: {
  name: string
  label: string
  chosen: string
  choices: readonly { readonly code: string; readonly name: string; readonly lang?: string | undefined }[]
  withAll?: boolean
  /** Of the label, where it is content. */
  lang?: string | undefined
}) {
  const t = useT()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name} lang={lang}>
        {label}
      </label>
      <select className="ds-input" id={name} name={name} defaultValue={chosen}>
        {withAll && <option value="">{t('filter.all')}</option>}
        {choices.map(({ code, name: words, lang }) => (
          <option key={code} value={code} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

export function SearchField({ name, label, typed }: { name: string; label: string; typed: string }) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      <input className="ds-input" type="search" id={name} name={name} defaultValue={typed} maxLength={200} />
    </div>
  )
}

export function ShowButton() {
  const t = useT()
  return (
    <button className="ds-button" data-variant="secondary" type="submit">
      {t('filter.show')}
    </button>
  )
}
