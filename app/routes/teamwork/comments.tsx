import { href } from 'react-router'
import { longestComment } from '#app/domain/comment'
import { useT } from '#app/messages/use-t'
import type { ItemValues } from './item-values'
import type { Typed } from './item-view'

/** What colleagues say to each other about the item; one's own can be changed and deleted. */
export function Comments({ view, typed }: { view: ItemValues; typed: Typed | null }) {
  const t = useT()
  const { head, item, comments, people } = view
  const others = people.filter(({ isSelf }) => !isSelf)
  return (
    <section className="section measure" aria-labelledby="kommentarer">
      <h2 id="kommentarer">{t('team.comments')}</h2>
      <p className="muted">{t('team.comments.private')}</p>
      {comments.length === 0 ? (
        <p>{t('team.comments.none')}</p>
      ) : (
        <ol className="plain colleague-comments">
          {comments.map((comment) => (
            <li key={comment.id} id={`kommentar-${comment.id}`}>
              <p className="small">
                <b>{comment.author}</b> <span className="muted">{comment.written}</span>
                {comment.edited && <span className="muted"> · {t('team.comments.edited', { time: comment.edited })}</span>}
                {comment.mentioned.length > 0 && <> · {t('team.comments.mentioned', { names: comment.mentioned.join(', ') })}</>}
              </p>
              <p className="said">{comment.text}</p>
              {comment.isOwn && <OwnComment view={view} comment={comment} typed={typed?.place === comment.id ? typed : null} />}
            </li>
          ))}
        </ol>
      )}
      <form
        className="stack stack-sm section"
        method="post"
        action={href('/horinger/:slug/svar/arbeid/punkt/:code', { slug: head.slug, code: item.code })}
      >
        <input type="hidden" name="for" value={head.owner} />
        <CommentField id="kommentar" label={t('team.comments.new')} typed={typed?.place === 'comment' ? typed : null} text="" isNew />
        {others.length > 0 && (
          <details className="item-more">
            <summary>{t('team.comments.mention')}</summary>
            <ul className="plain mentions">
              {others.map(({ accountId, name }) => (
                <li key={accountId}>
                  <label className="check" htmlFor={`nevn-${accountId}`}>
                    <input className="ds-input" type="checkbox" id={`nevn-${accountId}`} name="nevn" value={accountId} /> {name}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )}
        <p className="actions">
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('team.comments.send')}
          </button>
        </p>
      </form>
    </section>
  )
}

function OwnComment({
  view: { head, item, people },
  comment: { id, text, mentioned },
  typed,
}: {
  view: ItemValues
  comment: ItemValues['comments'][number]
  typed: Typed | null
}) {
  const t = useT()
  const place = { slug: head.slug, code: item.code, comment: String(id) }
  return (
    <details className="item-more" open={typed !== null}>
      <summary>{t('team.comments.change')}</summary>
      <form className="stack stack-sm" method="post" action={href('/horinger/:slug/svar/arbeid/punkt/:code/kommentarer/:comment', place)}>
        <input type="hidden" name="for" value={head.owner} />
        {/* Those it was addressed to stay so, also where their names are not in the text. */}
        {people
          .filter(({ name }) => mentioned.includes(name))
          .map(({ accountId }) => (
            <input type="hidden" key={accountId} name="nevn" value={accountId} />
          ))}
        <CommentField id={`kommentar-${id}-tekst`} label={t('team.comments.change.label')} typed={typed} text={text} />
        <p className="actions">
          <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {t('team.comments.save')}
          </button>
        </p>
      </form>
      <form method="post" action={href('/horinger/:slug/svar/arbeid/punkt/:code/kommentarer/:comment/sletting', place)}>
        <input type="hidden" name="for" value={head.owner} />
        <button className="ds-button" data-variant="tertiary" data-color="danger" data-size="sm" type="submit">
          {t('team.comments.delete')}
        </button>
      </form>
    </details>
  )
}

function CommentField({
  id,
  label,
  typed,
  text,
  isNew = false,
}: {
  id: string
  label: string
  typed: Typed | null
  text: string
  isNew?: boolean
}) {
  const t = useT()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {isNew && (
        <div data-field="description" id={`${id}-om`}>
          {t('team.comments.new.text')}
        </div>
      )}
      <textarea
        className="ds-input"
        id={id}
        name="kommentar"
        rows={3}
        maxLength={longestComment * 2}
        defaultValue={typed?.text ?? text}
        aria-invalid={typed ? true : undefined}
        aria-describedby={typed ? 'melding' : isNew ? `${id}-om` : undefined}
      />
    </div>
  )
}
