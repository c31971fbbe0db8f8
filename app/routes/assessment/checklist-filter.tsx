import { ageGroups, strengths } from '#app/domain/guideline'
import { useContentLang, useT } from '#app/messages/use-t'
import { ChoiceField, ShowButton } from '#app/ui/filter-fields'
import { type Filter, queryOf } from './filter'
import type { StatusWords } from './values'

/** Chooses which requirements the table shows. */
export function ChecklistFilter({
  filter,
  chapters,
  statuses,
  hasChanges,
}: {
  filter: Filter
  chapters: readonly { readonly number: number; readonly title: string }[]
  statuses: readonly StatusWords[]
  /** The requirements have come in a new version since. */
  hasChanges: boolean
}) {
  const t = useT()
  const lang = useContentLang()
  return (
    <details className="item-more" open={queryOf(filter) !== ''}>
      <summary>{t('assess.filter')}</summary>
      <form className="filters" method="get">
        <ChoiceField
          name="kapittel"
          label={t('assess.filter.chapter')}
          chosen={String(filter.chapter ?? '')}
          choices={chapters.map(({ number, title }) => ({ code: String(number), name: `${number} ${title}`, lang }))}
        />
        <ChoiceField
          name="styrke"
          label={t('assess.filter.strength')}
          chosen={filter.strength ?? ''}
          choices={strengths.map((code) => ({ code, name: t(`strength.${code}`) }))}
        />
        <ChoiceField
          name="alder"
          label={t('assess.filter.age')}
          chosen={filter.age ?? ''}
          choices={ageGroups.map((code) => ({ code, name: t(`age.${code}`) }))}
        />
        <ChoiceField
          name="status"
          label={t('assess.status')}
          chosen={filter.status ?? ''}
          choices={statuses.map(({ code, label }) => ({ code, name: label, lang }))}
        />
        <label className="check">
          <input className="ds-input" type="checkbox" name="mangler" value="ja" defaultChecked={filter.onlyUnfinished} />
          {t('assess.filter.unfinished')}
        </label>
        {hasChanges && (
          <label className="check">
            <input className="ds-input" type="checkbox" name="endret" value="ja" defaultChecked={filter.onlyReassess} />
            {t('compare.reassess')}
          </label>
        )}
        <ShowButton />
      </form>
    </details>
  )
}
