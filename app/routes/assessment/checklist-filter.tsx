import { ageGroups, strengths } from '#app/domain/guideline'
import { useContentLang, useT } from '#app/messages/use-t'
import { type Filter, queryOf } from './filter'
import type { StatusWords } from './values'

/** Chooses which requirements the table shows. */
export function ChecklistFilter({
  filter,
  chapters,
  statuses,
}: {
  filter: Filter
  chapters: readonly { readonly number: number; readonly title: string }[]
  statuses: readonly StatusWords[]
}) {
  const t = useT()
  const lang = useContentLang()
  return (
    <details className="item-more" open={queryOf(filter) !== ''}>
      <summary>{t('assess.filter')}</summary>
      <form className="filters" method="get">
        <Choice
          name="kapittel"
          label={t('assess.filter.chapter')}
          chosen={String(filter.chapter ?? '')}
          choices={chapters.map(({ number, title }) => ({ code: String(number), label: `${number} ${title}`, lang }))}
        />
        <Choice
          name="styrke"
          label={t('assess.filter.strength')}
          chosen={filter.strength ?? ''}
          choices={strengths.map((code) => ({ code, label: t(`strength.${code}`) }))}
        />
        <Choice
          name="alder"
          label={t('assess.filter.age')}
          chosen={filter.age ?? ''}
          choices={ageGroups.map((code) => ({ code, label: t(`age.${code}`) }))}
        />
        <Choice name="status" label={t('assess.status')} chosen={filter.status ?? ''} choices={statuses} />
        <label className="check">
          <input className="ds-input" type="checkbox" name="mangler" value="ja" defaultChecked={filter.onlyUnfinished} />
          {t('assess.filter.unfinished')}
        </label>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('assess.filter.show')}
        </button>
      </form>
    </details>
  )
}

function Choice({
  name,
  label,
  chosen,
  choices,
}: {
  name: string
  label: string
  chosen: string
  choices: readonly { readonly code: string; readonly label: string; readonly lang?: string | undefined }[]
}) {
  const t = useT()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      <select className="ds-input" id={name} name={name} defaultValue={chosen}>
        <option value="">{t('assess.filter.all')}</option>
        {choices.map(({ code, label: words, lang }) => (
          <option key={code} value={code} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
