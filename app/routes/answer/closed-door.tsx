import { useT } from '#app/messages/use-t'
import { DoorNotice } from './door-notice'
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
      <DoorNotice door={door} slug={slug} title={t(`answer.door.${door}.title`)} />
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
