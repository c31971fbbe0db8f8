import { useContentLang, useT } from '#app/messages/use-t'
import type { ImportedAnswerView, ImportedItemView, ImportedView } from './imported-values'

interface RowsProps {
  readonly view: ImportedView
  /** Item → the mark of what is shown as stored. */
  readonly seen: Readonly<Record<string, string>>
  readonly chosen: ReadonlyMap<string, string>
}

/** Every answer of a file, gathered by what becomes of it: what asks for something first. */
export function ImportedRows({ view, seen, chosen }: RowsProps) {
  const t = useT()
  return view.groups.map(({ outcome, items }) => {
    const list = (
      <ul className="import-rows plain">
        {items.map((item) => (
          <li key={item.code}>
            <ItemRow item={item} outcome={outcome} chosen={chosen} />
            {(outcome === 'conflict' || outcome === 'emptied') && (
              <input type="hidden" name={`sett:${item.code}`} value={seen[item.code] ?? ''} />
            )}
          </li>
        ))}
      </ul>
    )
    return (
      <section className="section-tight stack stack-sm" key={outcome} aria-labelledby={outcome}>
        <h2 id={outcome}>{t(`offline.outcome.${outcome}`, { n: view.counts[outcome] })}</h2>
        <p className="measure">{t(`offline.outcome.${outcome}.text`)}</p>
        {outcome === 'unchanged' ? (
          <details className="item-more">
            <summary>{t('offline.show-unchanged')}</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </section>
    )
  })
}

interface ItemProps {
  readonly item: ImportedItemView
  readonly outcome: ImportedView['groups'][number]['outcome']
  readonly chosen: ReadonlyMap<string, string>
}

function ItemRow({ item: { code, isWhole, title, answers }, outcome, chosen }: ItemProps) {
  const t = useT()
  const lang = useContentLang()
  const id = `r-${outcome}-${code || 'ingen'}`
  return (
    <article className="import-row" aria-labelledby={id}>
      <h3 id={id}>
        {code === '' ? (
          t('offline.nowhere')
        ) : isWhole ? (
          t('offline.general')
        ) : (
          <>
            <span className="item-code">{code}</span> <span lang={lang}>{title}</span>
          </>
        )}
      </h3>
      {answers.map((answer) => (
        <div className="import-answer" key={answer.key}>
          {outcome === 'conflict' || outcome === 'emptied' ? (
            <Choice code={code} answer={answer} outcome={outcome} chosen={chosen.get(answer.choice) ?? ''} />
          ) : (
            <Answer answer={answer} outcome={outcome} />
          )}
          {answer.notes.map((text) => (
            <p className="muted small" key={text}>
              {text}
            </p>
          ))}
        </div>
      ))}
    </article>
  )
}

function Answer({ answer, outcome }: { answer: ImportedAnswerView; outcome: ItemProps['outcome'] }) {
  const { question, where, typed, problem } = answer
  const lang = useContentLang()
  return (
    <>
      <p>
        {question !== '' && <b lang={lang}>{question}</b>} <span className="muted small">{where}</span>
      </p>
      {outcome === 'rejected' ? (
        <p className="import-text">
          {typed !== '' && <>«{typed}»: </>}
          {problem}
        </p>
      ) : (
        <Change answer={answer} isChanged={outcome !== 'unchanged'} />
      )}
    </>
  )
}

/** What is overwritten is struck through, and what takes its place is marked; a text that stays is only shown. */
function Change({ answer: { from, to }, isChanged }: { answer: ImportedAnswerView; isChanged: boolean }) {
  const t = useT()
  if (!isChanged) return <p className="import-text">{from}</p>
  return (
    <p>
      {from !== '' && (
        <>
          <del className="import-text">
            <span className="visually-hidden">{t('offline.before')} </span>
            {from}
          </del>{' '}
        </>
      )}
      <ins className="import-text">
        <span className="visually-hidden">{t('offline.after')} </span>
        {to === '' ? t('offline.nothing') : to}
      </ins>
    </p>
  )
}

/** Where both say something, nothing is chosen beforehand; where the file only lacks an answer, it stays. */
function Choice({
  code,
  answer,
  outcome,
  chosen,
}: {
  code: string
  answer: ImportedAnswerView
  outcome: 'conflict' | 'emptied'
  chosen: string
}) {
  const t = useT()
  const lang = useContentLang()
  const { choice, question, where, from, to } = answer
  const fallback = outcome === 'emptied' ? 'page' : ''
  const sides = [
    { value: 'page', label: t('offline.keep-page'), text: from === '' ? t('offline.nothing') : from },
    { value: 'file', label: to === '' ? t('offline.remove') : t('offline.take-file'), text: to },
  ]
  return (
    <fieldset className="import-conflict">
      <legend>
        <span lang={lang}>{question}</span>
        <span className="visually-hidden"> ({code})</span> <span className="muted small">{where}</span>
      </legend>
      {sides.map(({ value, label, text }) => (
        <label className="check" key={value}>
          <input className="ds-input" type="radio" name={`valg:${choice}`} value={value} defaultChecked={(chosen || fallback) === value} />
          <span>
            <b>{label}</b> <span className="import-text">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
