import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

export const handle = { isReading: true }

/** Needed for the gate: a page without a loader is not asked for when one moves inside the app. */
export function loader() {
  return null
}

/** What one is told when there is nobody left to tell it to. */
export default function OwnDeleted() {
  const t = useT()
  return (
    <div className="page">
      <title>{`${t('own-data.deleted.title')} – ${t('frame.product')}`}</title>
      <div className="message-page">
        <h1>{t('own-data.deleted.title')}</h1>
        <p className="lead">{t('own-data.deleted')}</p>
        <div className="actions">
          <a href={href('/')}>{t('error.go-home')}</a>
        </div>
      </div>
    </div>
  )
}
