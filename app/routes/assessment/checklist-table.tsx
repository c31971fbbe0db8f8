import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import { ChangeMark } from './change-mark'
import { LineState } from './line-state'
import type { Head, Row, StatusWords } from './values'

interface TableProps {
  readonly head: Head
  readonly rows: readonly Row[]
  readonly chapters: readonly { readonly number: number; readonly title: string }[]
  readonly statuses: readonly StatusWords[]
  readonly query: string
  readonly carried: number
}

/** Every requirement with its status, chapter by chapter; one form, so that it works without scripts. */
export function ChecklistTable({ head, rows, chapters, statuses, query, carried }: TableProps) {
  const t = useT()
  const lang = useContentLang()
  const { id, declaredAt } = head
  const isOpen = declaredAt === null
  const here = href('/egenvurdering/vurdering/:assessment', { assessment: id })
  return (
    <form
      method="post"
      action={here + query}
      className="checklist-form"
      data-save={href('/egenvurdering/vurdering/:assessment/lagring', { assessment: id })}
      data-carried={t('assess.carried.line')}
      data-doubtful={t('assess.doubtful')}
    >
      {isOpen && (
        <p className="muted small keys-help" id="taster">
          {t('assess.keys')}
        </p>
      )}
      <TableScroll className="checklist-scroll" label={t('assess.checklist')}>
        <table className="ds-table cards checklist">
          <thead>
            <tr>
              {isOpen && <th scope="col">{t('assess.choose-row')}</th>}
              <th scope="col">{t('kind.requirement')}</th>
              <th scope="col">{t('assess.filter.strength')}</th>
              <th scope="col">{t('assess.status')}</th>
              <th scope="col" className="number">
                {t('assess.evidence')}
              </th>
              <th scope="col">{t('assess.planned')}</th>
              <th scope="col">{t('assess.missing')}</th>
            </tr>
          </thead>
          {chapters.map(({ number, title }) => {
            const own = rows.filter(({ chapter }) => chapter === number)
            if (own.length === 0) return null
            return (
              <tbody key={number}>
                <tr className="checklist-chapter">
                  <th scope="rowgroup" colSpan={isOpen ? 7 : 6}>
                    {number} <span lang={lang}>{title}</span>
                  </th>
                </tr>
                {own.map((row) => (
                  <ChecklistRow key={row.code} row={row} id={id} statuses={statuses} isOpen={isOpen} />
                ))}
              </tbody>
            )
          })}
        </table>
      </TableScroll>
      {isOpen && <BulkBar id={id} query={query} statuses={statuses} hasCarried={carried > 0} shown={rows.length} />}
    </form>
  )
}

function ChecklistRow({ row, id, statuses, isOpen }: { row: Row; id: string; statuses: readonly StatusWords[]; isOpen: boolean }) {
  const t = useT()
  const lang = useContentLang()
  const { code, title, strength, status, evidence, plannedDate, plannedInWords } = row
  const words = statuses.find((one) => one.code === status)
  return (
    <tr data-row={code}>
      {isOpen && (
        <td className="checklist-pick">
          <label className="check">
            <input className="ds-input" type="checkbox" name="valgt" value={code} />
            <span className="visually-hidden">{t('assess.choose-row.code', { code })}</span>
          </label>
          <input type="hidden" name={`${code}/base`} value={row.base} />
        </td>
      )}
      <th scope="row">
        <a href={href('/egenvurdering/vurdering/:assessment/krav/:code', { assessment: id, code })} lang={lang}>
          <span className="item-code">{code}</span> {title}
        </a>
        <ChangeMark row={row} />
      </th>
      <td data-label={t('assess.filter.strength')}>
        <span className="strength" data-strength={strength}>
          {t(`strength.${strength}`)}
        </span>
      </td>
      <td data-label={t('assess.status')}>
        {isOpen ? (
          <select
            className="ds-input"
            name={`${code}/status`}
            defaultValue={status}
            data-status={words?.tone}
            aria-label={t('assess.status-of', { code })}
            aria-describedby={`taster ${code}-state`}
          >
            {statuses.map((one) => (
              <option key={one.code} value={one.code}>
                {one.label}
              </option>
            ))}
          </select>
        ) : (
          <span className="state" data-state={words?.tone}>
            {words?.label}
          </span>
        )}
      </td>
      <td className="number" data-label={t('assess.evidence')}>
        {evidence.length}
      </td>
      <td data-label={t('assess.planned')} data-empty={plannedDate === '' ? '' : undefined}>
        {plannedDate === '' ? '–' : <time dateTime={plannedDate}>{plannedInWords}</time>}
      </td>
      <td data-label={t('assess.missing')} id={`${code}-state`}>
        <LineState row={row} />
      </td>
    </tr>
  )
}

function BulkBar({
  id,
  query,
  statuses,
  hasCarried,
  shown,
}: {
  id: string
  query: string
  statuses: readonly StatusWords[]
  hasCarried: boolean
  shown: number
}) {
  const t = useT()
  return (
    <div className="answer-bar checklist-bar">
      <div className="cluster">
        <label className="check">
          <input className="ds-input" type="checkbox" name="alle" value="ja" />
          {t('assess.bulk.all', { n: shown })}
        </label>
        <label className="ds-label" htmlFor="ny-status">
          {t('assess.bulk.set')}
        </label>
        <select className="ds-input" id="ny-status" name="ny-status" defaultValue="">
          <option value="">{t('assess.choose')}</option>
          {hasCarried && <option value="bekreft">{t('assess.bulk.confirm')}</option>}
          {statuses.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          formAction={href('/egenvurdering/vurdering/:assessment/flere', { assessment: id }) + query}
        >
          {t('assess.bulk.apply')}
        </button>
      </div>
      <button className="ds-button checklist-save" type="submit">
        {t('assess.save')}
      </button>
    </div>
  )
}
