import type { DocumentFindings } from '#app/domain/response-import'
import { useT } from '#app/messages/use-t'

const mostShown = 100

/** What stands in a document outside its fields, so that nobody believes it was read. */
export function UnreadWords({ unread }: { unread: DocumentFindings['unread'] }) {
  const t = useT()
  if (unread.length === 0) return null
  return (
    <section className="section-tight" aria-labelledby="ikke-lest">
      <h2 id="ikke-lest">{t('word.unread', { n: unread.length })}</h2>
      <p className="measure">{t('word.unread.text')}</p>
      <ul className="import-rows plain">
        {unread.slice(0, mostShown).map(({ under, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several places, in this order
          <li key={at}>
            <p className="muted small">{under === '' ? t('word.unread.start') : t('word.unread.under', { heading: under })}</p>
            <p className="import-text">{text}</p>
          </li>
        ))}
      </ul>
      {unread.length > mostShown && <p>{t('word.unread.more', { n: unread.length - mostShown })}</p>}
    </section>
  )
}
