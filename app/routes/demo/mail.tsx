import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import type { Route } from './+types/mail'

export const handle = { isReading: true }

/** Everything the demonstration has sent, as it came out of the mail server beside it. Nothing leaves this machine. */
export async function loader({ context }: Route.LoaderArgs) {
  const { demo, language } = currentOf(context)
  if (!demo) throw data({ reason: 'not-found' }, { status: 404 })
  const mails = await demo.listMail()
  return { mails: mails.map(({ receivedAt, ...mail }) => ({ ...mail, received: sayMinute(receivedAt, language) })) }
}

export default function DemoMailPage({ loaderData: { mails } }: Route.ComponentProps) {
  const t = useT()
  return (
    <div className="page">
      <title>{`${t('mail.demo')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/demonstrasjon'), text: t('demo.title') }]} here={t('mail.demo')} />
      <div className="page-head">
        <h1>{t('mail.demo')}</h1>
        <p className="lead">{t('mail.demo.lead')}</p>
      </div>
      {mails.length === 0 && <p className="section">{t('mail.demo.none')}</p>}
      {mails.map(({ id, to, subject, text, language, received }) => (
        <article className="section demo-mail" key={id} aria-labelledby={`post-${id}`}>
          <h2 id={`post-${id}`} lang={language}>
            {subject}
          </h2>
          <p className="muted">{t('mail.demo.to', { to, time: received })}</p>
          <p className="copy-text" lang={language}>
            {text.split(/(https?:\/\/\S+)/).map((part) =>
              /^https?:/.test(part) ? (
                <a key={part} href={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        </article>
      ))}
    </div>
  )
}
