import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { LeftOutside } from './left-texts'
import { ResponseBody } from './response-body'
import type { ResponseView } from './response-view'
import type { Sheet, Unsaved } from './sheet-values'

/** In place of the form when nothing more can be written: why, what there is to read, and what was typed too late. */
export function ClosedDoor({
  door,
  slug,
  view,
  unsaved,
  journal,
}: {
  door: 'closed' | 'submitted' | 'reading'
  slug: string
  view: ResponseView
  unsaved: Unsaved | undefined
  journal: Sheet['journal']
}) {
  const t = useT()
  const late = unsaved?.items.flatMap(({ code, mine }) => Object.entries(mine).map(([question, text]) => ({ code, question, text }))) ?? []
  const texts = late.filter(({ text }) => text.trim() !== '')
  return (
    <>
      <div className="ds-alert section" data-color="info">
        <h2>{t(`answer.door.${door}.title`)}</h2>
        <p>
          {door === 'reading'
            ? t('answer.door.reading')
            : sayRule(t, { code: door === 'closed' ? 'consultation.closed' : 'response.already-submitted', values: {} })}
        </p>
        <p>
          {door === 'submitted' ? (
            <a href={href('/horinger/:slug/svar/kvittering', { slug })}>{t('answer.door.receipt')}</a>
          ) : door === 'reading' ? (
            <a href={href('/horinger/:slug/svar/min-tilgang', { slug })}>{t('frame.my-access')}</a>
          ) : (
            <a href={href('/horinger/:slug/svar', { slug })}>{t('answer.door.everything')}</a>
          )}
        </p>
      </div>
      {texts.length > 0 && (
        <section className="section" aria-labelledby="for-sent">
          <h2 id="for-sent">{t('answer.door.not-saved')}</h2>
          <p className="measure">{t('answer.door.not-saved.text')}</p>
          <dl className="answers">
            {texts.map(({ code, question, text }) => (
              <div key={`${code}/${question}`}>
                <dt>
                  {code} {question}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <LeftOutside journal={journal} />
      <ResponseBody view={view} />
    </>
  )
}
