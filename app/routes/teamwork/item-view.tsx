import { href } from 'react-router'
import type { Refused } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { ItemHead } from '#app/ui/item-head'
import { Comments } from './comments'
import { GiveFields } from './give-fields'
import type { ItemValues } from './item-values'
import { MoveForm } from './move-form'
import { Outcome, TeamHead } from './team-head'
import { WorkState } from './work-state'

/** What was typed and refused: a new comment, why an item is sent back, or the comment with this number. */
export interface Typed {
  readonly place: 'comment' | 'note' | number
  readonly text: string
  readonly refused: Refused
}

/** One item: the answer as it stands, how far it has come, whose it is, and what colleagues say. */
export function ItemView({ view, typed }: { view: ItemValues; typed: Typed | null }) {
  const t = useT()
  const lang = useContentLang()
  const { head, item, state, moved, note, done, refused, isWriter, answerPath } = view
  const { slug } = head
  const { code } = item
  return (
    <div className="page work-page">
      <TeamHead head={head} heading={`${code} ${item.text.title}`} lang={lang} />
      <Outcome
        done={done && !typed ? (done === 'given' ? t('team.done.given', { n: 1 }) : t(`team.done.${done}`)) : null}
        refused={typed?.refused.code ?? refused}
        values={typed?.refused.values ?? {}}
      />
      <ItemHead item={item} />
      <p className="item-text measure" lang={lang}>
        {item.text.text}
      </p>
      <p className="work-facts">
        <WorkState state={state} />
        {moved && <span className="muted">{t('team.item.moved', moved)}</span>}
        <span>{holderOf(t, view)}</span>
      </p>
      {note !== '' && (
        <div className="ds-alert work-note measure" data-color="warning">
          <h2>{t('team.item.note')}</h2>
          <p className="said">{note}</p>
        </div>
      )}
      <section className="section" aria-labelledby="svaret">
        <h2 id="svaret">{t('team.item.answer')}</h2>
        <Answers view={view} />
        <p className="actions">
          <a className="ds-button" data-variant="secondary" href={`${href('/horinger/:slug/svar', { slug })}/${answerPath}`}>
            {t(isWriter ? 'team.item.write' : 'team.item.read')}
          </a>
          <a href={href('/horinger/:slug/svar/arbeid/punkt/:code/historikk', { slug, code })}>{t('team.item.history')}</a>
        </p>
      </section>
      {isWriter && (
        <div className="work-forms section">
          <MoveForm view={view} typed={typed?.place === 'note' ? typed : null} />
          <section aria-labelledby="gi">
            <h2 id="gi">{t('team.give')}</h2>
            <form className="stack stack-sm" method="post" action={href('/horinger/:slug/svar/arbeid/fordeling', { slug })}>
              <input type="hidden" name="for" value={head.owner} />
              <input type="hidden" name="fra" value="punkt" />
              <input type="hidden" name="punkt" value={code} />
              <GiveFields people={view.people} lastDay={view.lastDay} chosen={view.given} />
              <p className="actions">
                <button className="ds-button" data-variant="secondary" type="submit">
                  {t('team.give.save')}
                </button>
              </p>
            </form>
          </section>
        </div>
      )}
      <Comments view={view} typed={typed?.place === 'note' ? null : typed} />
    </div>
  )
}

function holderOf(t: ReturnType<typeof useT>, { holder: name, due: day }: ItemValues): string {
  if (name === null) return day === null ? t('team.item.nobody') : t('team.item.due', { day })
  return day === null ? t('team.item.holder', { name }) : t('team.item.holder-due', { name, day })
}

function Answers({ view: { answers } }: { view: ItemValues }) {
  const t = useT()
  const lang = useContentLang()
  if (answers.length === 0) return <p className="muted">{t('team.item.empty')}</p>
  return (
    <dl className="answers">
      {answers.map(({ question, text }) => (
        <div key={question}>
          <dt lang={lang}>{question}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
