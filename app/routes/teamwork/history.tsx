import { href } from 'react-router'
import { contentLanguageOf } from '#app/domain/language'
import { sayMinute } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { findAnswer } from '#db/answers'
import { listRevisions } from '#db/revisions'
import type { Route } from './+types/history'
import { wordsOf } from './answer-words'
import { headOf, itemIn, refusedIn, teamOf } from './team'
import { Outcome, TeamHead } from './team-head'

export const handle = { isReading: true }

export async function loader({ context, params: { slug, code }, url }: Route.LoaderArgs) {
  const team = await teamOf(context, slug)
  const { room, draft, isWriter, current } = team
  const { db, language } = current
  const item = itemIn(team, code)
  const stored = room ? await findAnswer(db, room, code) : {}
  const revisions = room ? await listRevisions(db, room, code) : []
  return {
    head: headOf(team),
    code,
    title: item.text[contentLanguageOf(language)].title,
    isWriter,
    revisions: revisions.flatMap(({ id, question: name, value, kind, author, savedAt }) => {
      const question = draft.questions.find((one) => one.id === name)
      if (!question) return []
      const label = question.label[contentLanguageOf(language)]
      const isChoice = question.type === 'single'
      const isNow = (stored[name] ?? '') === value
      return [
        {
          id,
          question: label,
          text: wordsOf(question, value, language),
          isChoice,
          kind,
          author,
          time: sayMinute(savedAt, language),
          isNow,
        },
      ]
    }),
    isDone: url.searchParams.get('gjort') === 'brought-back',
    refused: refusedIn(url),
  }
}

/** Everything that has stood in the answer to an item, the newest first. Any of it can be put in again. */
export default function HistoryPage({ loaderData: { head, code, title, isWriter, revisions, isDone, refused } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  return (
    <div className="page">
      <TeamHead head={head} heading={t('team.history.title', { code })} />
      <div className="stack stack-sm">
        <p className="lead" lang={lang}>
          {title}
        </p>
        <p className="measure">{t('team.history.lead')}</p>
        <p>
          <a href={href('/horinger/:slug/svar/arbeid/punkt/:code', { slug, code })}>{t('team.history.to-item')}</a>
        </p>
      </div>
      <Outcome done={isDone ? t('team.done.brought-back') : null} refused={refused} />
      {revisions.length === 0 && <p>{t('team.history.none')}</p>}
      <ol className="plain revisions">
        {revisions.map(({ id, question, text, isChoice, kind, author, time, isNow }) => (
          <li key={id}>
            <p className="small">
              <b>{author}</b> {t(`team.history.${kind}`)} <span className="muted">{time}</span>
              {isNow && (
                <span className="state" data-state="ready">
                  {t('team.history.now')}
                </span>
              )}
            </p>
            <p className="small muted" lang={lang}>
              {question}
            </p>
            {text === '' ? (
              <p className="muted">{t('team.history.cleared')}</p>
            ) : (
              <blockquote className="said" lang={isChoice ? lang : undefined}>
                {text}
              </blockquote>
            )}
            {isWriter && !isNow && (
              <form
                method="post"
                action={href('/horinger/:slug/svar/arbeid/punkt/:code/historikk/:revision', { slug, code, revision: String(id) })}
              >
                <input type="hidden" name="for" value={head.owner} />
                <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
                  {t('team.history.bring-back')}
                  <span className="visually-hidden"> ({t('team.history.bring-back.which', { question, name: author, time })})</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
