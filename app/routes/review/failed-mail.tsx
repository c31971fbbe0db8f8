import { useT } from '#app/messages/use-t'
import type { MailKind } from '#db/outbox'

export interface ShownMail {
  readonly id: number
  readonly kind: MailKind | null
  /** When it was written, in words. */
  readonly written: string
  readonly attempts: number
  readonly lastError: string | null
  /** When it is tried again, in words. */
  readonly due: string
  readonly isGivenUp: boolean
}

/** Mail that has not gone out. Whom it is to, and which organisation it is about, is not for staff: its response is its own until it is sent. */
export function FailedMail({ failed }: { failed: readonly ShownMail[] }) {
  const t = useT()
  return (
    <section className="section" aria-labelledby="epost">
      <h2 id="epost">{t('mail.failed')}</h2>
      {failed.length === 0 ? (
        <p>{t('mail.failed.none')}</p>
      ) : (
        <ul>
          {failed.map(({ id, kind, written, attempts, lastError, due, isGivenUp }) => (
            <li key={id}>
              {t(`submit.mail.kind.${kind ?? 'other'}`, { id, time: written })} {t('mail.failed.attempts', { n: attempts })}{' '}
              {lastError && <code>{lastError}</code>} {isGivenUp ? t('mail.failed.given-up') : t('mail.failed.next', { time: due })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
