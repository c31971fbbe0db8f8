import { useT } from '#app/messages/use-t'

interface GiveFieldsProps {
  readonly people: readonly { readonly accountId: string; readonly name: string; readonly canTake: boolean }[]
  /** The deadline of the consultation, `2025-06-13`. */
  readonly lastDay: string
  readonly chosen?: { readonly to: string; readonly due: string }
}

/** To whom, and by when. */
export function GiveFields({ people, lastDay, chosen }: GiveFieldsProps) {
  const t = useT()
  return (
    <div className="give-fields">
      <div className="ds-field">
        <label className="ds-label" htmlFor="til">
          {t('team.give.to')}
        </label>
        <select className="ds-input" id="til" name="til" defaultValue={chosen?.to ?? ''}>
          <option value="">{t('team.nobody')}</option>
          {people
            .filter(({ canTake }) => canTake)
            .map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor="innen">
          {t('team.give.due')}
        </label>
        <div data-field="description" id="innen-om">
          {t('team.give.due.text')}
        </div>
        <input
          className="ds-input"
          type="date"
          id="innen"
          name="innen"
          max={lastDay}
          defaultValue={chosen?.due ?? ''}
          aria-describedby="innen-om"
        />
      </div>
    </div>
  )
}
