import { readingHeaders } from '#app/access/reading'
import { useT } from '#app/messages/use-t'
import { MessageSections } from '#app/ui/message-sections'
import { KeepingTable } from './keeping-table'

export const handle = { isReading: true }
export const headers = readingHeaders

/** Needed for the gate: a page without a loader is not asked for when one moves inside the app. */
export function loader() {
  return null
}

const parts = [
  'stored',
  'why',
  'drafts',
  'files',
  'guest',
  'colleagues',
  'together',
  'sent',
  'registered',
  'letters',
  'receipts',
  'others',
  'how-long',
  'browser',
  'cookies',
  'log',
  'rights',
] as const

export default function Privacy() {
  const t = useT()
  return (
    <div className="page">
      <title>{`${t('privacy.title')} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{t('privacy.title')}</h1>
        <p className="lead">{t('privacy.lead')}</p>
      </div>
      <MessageSections sections={parts.map((id) => ({ id, title: t(`privacy.${id}.title`), text: t(`privacy.${id}`) }))} />
      <KeepingTable />
    </div>
  )
}
