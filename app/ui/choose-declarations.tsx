import { mostCompared } from '#app/domain/comparison'
import { useT } from '#app/messages/use-t'
import { TableScroll } from './table-scroll'
import { TestTag } from './test-tag'

interface DeclarationRow {
  readonly number: string
  readonly vendor: string
  readonly isTest: boolean
  readonly name: string
  readonly version: string
  readonly declaredOn: string
  readonly day: string
  readonly guideline: string
  /** Why it is not the newest word, in words. */
  readonly marks: readonly string[]
  readonly to: string
}

/** Declared assessments, of which some can be chosen and compared. `found` counts those on other pages too. */
export function ChooseDeclarations({
  found,
  rows,
  chosen,
  action,
}: {
  found: number
  rows: readonly DeclarationRow[]
  chosen: readonly string[]
  action: string
}) {
  const t = useT()
  return (
    <>
      <p className="result-line" id="liste">
        {t('compare.index.found', { n: found })} {t('compare.choose', { n: mostCompared })}
      </p>
      {rows.length > 0 && (
        <form method="get" action={action}>
          <DeclarationTable rows={rows} chosen={chosen} />
          <p className="actions declarations-go">
            <button className="ds-button" type="submit">
              {t('compare.button')}
            </button>
          </p>
        </form>
      )}
    </>
  )
}

/** Who has assessed what and when. */
function DeclarationTable({ rows, chosen }: { rows: readonly DeclarationRow[]; chosen: readonly string[] }) {
  const t = useT()
  return (
    <TableScroll labelledBy="liste">
      <table className="ds-table cards declarations">
        <thead>
          <tr>
            <th scope="col">{t('compare.choose-one')}</th>
            <th scope="col">{t('assess.product.name')}</th>
            <th scope="col">{t('assess.product.vendor')}</th>
            <th scope="col">{t('assess.declared.when')}</th>
            <th scope="col">{t('compare.guideline')}</th>
            <th scope="col">{t('compare.age')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, name, version, vendor, isTest, declaredOn, day, guideline, marks, to }) => {
            const title = t('assess.of', { product: name, version })
            return (
              <tr key={number}>
                <td className="checklist-pick">
                  <label className="check">
                    <input className="ds-input" type="checkbox" name="vurdering" value={number} defaultChecked={chosen.includes(number)} />
                    <span className="visually-hidden">{`${title}, ${number}`}</span>
                  </label>
                </td>
                <th scope="row">
                  <a href={to}>{title}</a> <span className="small muted nowrap">{number}</span>
                </th>
                <td data-label={t('assess.product.vendor')}>
                  {vendor}
                  <TestTag isTest={isTest} />
                </td>
                <td data-label={t('assess.declared.when')}>
                  <time dateTime={declaredOn}>{day}</time>
                </td>
                <td data-label={t('compare.guideline')}>{guideline}</td>
                <td data-label={t('compare.age')}>
                  {marks.length === 0 ? (
                    t('compare.age.newest')
                  ) : (
                    <ul className="plain">
                      {marks.map((mark) => (
                        <li className="state" data-state="missing" key={mark}>
                          {mark}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
