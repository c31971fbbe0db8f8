import { isFiltering } from '#app/domain/item-filter'
import { useT } from '#app/messages/use-t'
import { type ChoiceName, choices, type DraftQuery } from './draft-query'

type Values<N extends ChoiceName> = (typeof choices)[N][keyof (typeof choices)[N]]

/** Search and choices as one plain form, so that a selection has an address to share. */
export function DraftFilter({ query, shown, total, address }: { query: DraftQuery; shown: number; total: number; address: string }) {
  const t = useT()
  const { filter, typed, unknown } = query
  const isNarrowed = isFiltering(filter)
  return (
    <>
      <details className="filter" id="utvalg" open={isNarrowed || unknown.length > 0}>
        <summary>
          {t('draft.filter')} <span className="muted">{t('draft.shown', { shown, total })}</span>
        </summary>
        {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
        <form method="get" action={`${address}#utvalg`} role="search" aria-label={t('draft.filter')}>
          <div className="ds-field search-field">
            <label className="ds-label" htmlFor="sok">
              {t('draft.search')}
            </label>
            <input className="ds-input" type="search" id="sok" name="sok" defaultValue={typed} maxLength={200} />
          </div>
          <Choices name="type" legend={t('draft.filter.kind')} chosen={filter.kinds} say={(kind) => t(`kind.${kind}`)} />
          <Choices name="malgruppe" legend={t('item.audience')} chosen={filter.audiences} say={(audience) => t(`audience.${audience}`)} />
          <Choices name="alder" legend={t('draft.filter.age')} chosen={filter.ageGroups} say={(age) => t(`age.${age}`)} />
          <Choices
            name="styrke"
            legend={t('draft.filter.strength')}
            chosen={filter.strengths}
            say={(strength) => t(`strength.${strength}`)}
          />
          <div className="actions">
            <button className="ds-button" data-variant="secondary" type="submit">
              {t('draft.filter.show')}
            </button>
            {isNarrowed && <a href={address}>{t('draft.filter.clear')}</a>}
          </div>
        </form>
      </details>
      {isNarrowed && <p className="only-on-paper">{t('draft.shown', { shown, total })}</p>}
      {unknown.length > 0 && (
        <p className="ds-alert" data-color="warning">
          {t('draft.filter.unknown', { values: unknown.map((value) => `«${value}»`).join(', ') })}
        </p>
      )}
    </>
  )
}

function Choices<N extends ChoiceName>({
  name,
  legend,
  chosen,
  say,
}: {
  name: N
  legend: string
  chosen: readonly string[]
  say: (value: Values<N>) => string
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="options">
        {Object.entries<Values<N>>(choices[name] as Record<string, Values<N>>).map(([word, value]) => (
          <label className="check" key={word}>
            <input className="ds-input" type="checkbox" name={name} value={word} defaultChecked={chosen.includes(value as string)} />{' '}
            {say(value)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
