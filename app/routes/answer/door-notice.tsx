import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'

/** Why nothing can be written now, and where to go. */
export function DoorNotice({
  door,
  slug,
  title,
  id,
}: {
  door: 'closed' | 'submitted' | 'reading'
  slug: string
  title: string
  id?: string
}) {
  const t = useT()
  return (
    <div className="ds-alert section" data-color="info" id={id}>
      <h2>{title}</h2>
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
  )
}
