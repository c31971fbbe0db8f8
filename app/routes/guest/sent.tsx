import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** What to do while the mail is on its way. It says nothing of whether the address was known. */
export function Sent({ text, isDemo }: { text: string; isDemo: boolean }) {
  const t = useT()
  return (
    <div className="section stack measure" role="status">
      <p className="lead">{text}</p>
      <p>{t('guest.sent.text')}</p>
      {isDemo && (
        <p>
          <a href={href('/demonstrasjon/post')}>{t('guest.sent.demo')}</a>
        </p>
      )}
    </div>
  )
}
