import { Fragment } from 'react'
import { useContentLang, useT } from '#app/messages/use-t'
import { choiceName, type FieldChange, type ImportRow, type ImportView } from './import-values'

const shown = ['conflict', 'rejected', 'created', 'updated', 'not-ours', 'unchanged'] as const

/** Every row of the file, gathered by what becomes of it, what asks for something first. */
export function ImportRows({ view: { rows }, chosen }: { view: ImportView; chosen: ReadonlyMap<string, string> }) {
  const t = useT()
  return shown.map((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome)
    if (own.length === 0) return null
    const list = (
      <ul className="import-rows plain">
        {own.map((row) => (
          <li key={row.key}>
            <RowView row={row} chosen={chosen} />
          </li>
        ))}
      </ul>
    )
    return (
      <section className="section-tight" key={outcome} aria-labelledby={outcome}>
        <h2 id={outcome}>{t(`import.outcome.${outcome}`, { n: own.length })}</h2>
        <p className="measure" id={outcome === 'conflict' ? 'konflikter' : undefined}>
          {t(`import.outcome.${outcome}.text`)}
        </p>
        {outcome === 'unchanged' ? (
          <details className="item-more">
            <summary>{t('import.show-unchanged')}</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </section>
    )
  })
}

function RowView({ row, chosen }: { row: ImportRow; chosen: ReadonlyMap<string, string> }) {
  const t = useT()
  const lang = useContentLang()
  const { code, title, where, changes, conflicts, problems, notes, unfinished, seen } = row
  return (
    <article className="import-row" aria-labelledby={`r-${row.key}`}>
      <h3 id={`r-${row.key}`}>
        {code === '' ? t('import.row', { where }) : <span className="item-code">{code}</span>} {title && <span lang={lang}>{title}</span>}
      </h3>
      {code !== '' && <p className="muted small">{where}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.where + problem.text}>
              <b>{problem.where}</b>
              {problem.value !== '' && <> «{problem.value}»</>}: {problem.text} {problem.suggestion}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <dl className="import-changes">
          {changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </dl>
      )}
      {conflicts.map((change) => (
        <Conflict key={change.field} code={code} change={change} chosen={chosen.get(choiceName(code, change.field)) ?? ''} />
      ))}
      {conflicts.length > 0 && <input type="hidden" name={`sett:${code}`} value={seen} />}
      {[...notes, ...unfinished.map((text) => `${t('import.unfinished')} ${text}`)].map((text) => (
        <p className="muted small" key={text}>
          {text}
        </p>
      ))}
    </article>
  )
}

function Change({ change: { field, from, to } }: { change: FieldChange }) {
  const t = useT()
  return (
    <>
      <dt>{t(`assess.field.${field}`)}</dt>
      <dd>
        {from !== '' && (
          <>
            <del className="import-text">
              <span className="visually-hidden">{t('import.before')} </span>
              {from}
            </del>{' '}
          </>
        )}
        <ins className="import-text">
          <span className="visually-hidden">{t('import.after')} </span>
          {to === '' ? t('import.emptied') : to}
        </ins>
      </dd>
    </>
  )
}

/** Both have something new: nothing is chosen beforehand. */
function Conflict({ code, change: { field, from, to }, chosen }: { code: string; change: FieldChange; chosen: string }) {
  const t = useT()
  const name = choiceName(code, field)
  const sides = [
    { value: 'page', label: t('import.keep-page'), text: from },
    { value: 'file', label: t('import.take-file'), text: to },
  ]
  return (
    <fieldset className="import-conflict">
      <legend>{t('import.choose', { field: t(`assess.field.${field}`), code })}</legend>
      {sides.map(({ value, label, text }) => (
        <Fragment key={value}>
          <label className="check">
            <input className="ds-input" type="radio" name={name} value={value} defaultChecked={chosen === value} />
            <span>
              <b>{label}</b> <span className="import-text">{text === '' ? t('import.emptied') : text}</span>
            </span>
          </label>
        </Fragment>
      ))}
    </fieldset>
  )
}
