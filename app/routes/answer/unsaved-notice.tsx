import { href } from 'react-router'
import journalNotice from '#app/enhance/journal-notice.js?url'
import { useT } from '#app/messages/use-t'

/** Where text lies in this browser that is not saved; hidden until enhance/journal-notice.js has found some. */
export function UnsavedNotice({ slug, journal, isOpen }: { slug: string; journal: string; isOpen: boolean }) {
  const t = useT()
  return (
    <>
      <div
        className="ds-alert section"
        data-color="warning"
        data-journal={journal}
        data-base={href('/horinger/:slug/svar', { slug })}
        data-whole={t('kind.whole')}
        data-chapter={t('answer.chapter', { number: '$' })}
        hidden
      >
        <p>{t(isOpen ? 'journal.elsewhere' : 'journal.elsewhere.closed')}</p>
      </div>
      <script src={journalNotice} defer />
    </>
  )
}
