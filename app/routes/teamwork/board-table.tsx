import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import type { BoardRow, BoardValues } from './board-values'
import { GiveFields } from './give-fields'
import { WorkState } from './work-state'

/** The items by chapter. Those who can write choose some, and give them to somebody. */
export function BoardTable({ board }: { board: BoardValues }) {
  const t = useT()
  const { head, shown, isWriter } = board
  const table = shown > 0 ? <Items board={board} /> : <p>{t('team.filter.none')}</p>
  return (
    <div>
      <div className="result-line">
        <h2 id="punkter">{t('team.table')}</h2>
        <p className="muted">{t('team.filter.count', { n: shown })}</p>
      </div>
      {isWriter && shown > 0 ? (
        <form method="post" action={href('/horinger/:slug/svar/arbeid/fordeling', { slug: head.slug })}>
          <input type="hidden" name="for" value={head.owner} />
          {table}
          <fieldset className="give">
            <legend>
              <h3>{t('team.give')}</h3>
            </legend>
            <p className="muted">{t('team.give.text')}</p>
            <GiveFields people={board.people} lastDay={board.lastDay} />
            <p className="actions">
              <button className="ds-button" type="submit">
                {t('team.give.save')}
              </button>
            </p>
          </fieldset>
        </form>
      ) : (
        table
      )}
    </div>
  )
}

function Items({ board: { head, chapters, isWriter } }: { board: BoardValues }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <TableScroll labelledBy="punkter" className="board">
      <table className="ds-table" data-hover>
        <thead>
          <tr>
            {isWriter && (
              <th scope="col">
                <span className="visually-hidden">{t('team.column.choose')}</span>
              </th>
            )}
            <th scope="col">{t('team.column.item')}</th>
            <th scope="col">{t('team.column.state')}</th>
            <th scope="col">{t('team.column.holder')}</th>
            <th scope="col">{t('team.column.due')}</th>
            <th scope="col" className="number">
              {t('team.column.comments')}
            </th>
          </tr>
        </thead>
        {chapters.map(({ number, title, rows }) => (
          <tbody key={number}>
            <tr className="board-chapter">
              {isWriter && (
                <td>
                  {number > 0 && (
                    <input
                      className="ds-input"
                      type="checkbox"
                      name="kapittel"
                      value={number}
                      aria-label={t('team.choose-chapter', { number })}
                    />
                  )}
                </td>
              )}
              <th scope="rowgroup" colSpan={5} lang={number > 0 ? lang : undefined}>
                {number > 0 ? t('team.chapter', { number, title }) : t('kind.whole')}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.code} row={row} slug={head.slug} isWriter={isWriter} />
            ))}
          </tbody>
        ))}
      </table>
    </TableScroll>
  )
}

function Row({
  row: { code, title, state, holder, due, isOverdue, comments },
  slug,
  isWriter,
}: {
  row: BoardRow
  slug: string
  isWriter: boolean
}) {
  const t = useT()
  const lang = useContentLang()
  return (
    <tr>
      {isWriter && (
        <td>
          <input className="ds-input" type="checkbox" name="punkt" value={code} aria-label={t('team.choose', { code })} />
        </td>
      )}
      <th scope="row">
        <a href={href('/horinger/:slug/svar/arbeid/punkt/:code', { slug, code })}>
          <span className="item-code">{code}</span> <span lang={lang}>{title}</span>
        </a>
      </th>
      <td>
        <WorkState state={state} />
      </td>
      <td>{holder ?? <span className="muted">–</span>}</td>
      <td>
        {due}
        {isOverdue && (
          <span className="state overdue" data-state="missing">
            {t('team.overdue')}
          </span>
        )}
      </td>
      <td className="number">{comments > 0 ? comments : ''}</td>
    </tr>
  )
}
