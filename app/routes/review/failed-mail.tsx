import { useT } from '#app/messages/use-t'

export interface ShownMail {
  readonly id: number
  readonly subject: string
  readonly attempts: number
  readonly lastError: string | null
  /** When it is tried again, in words. */
  readonly due: string
  readonly isGivenUp: boolean
}

/** Mail that has not gone out. Whom it is to is not shown: what it tells of stands in the service all the same. */
export function FailedMail({ failed }: { failed: readonly ShownMail[] }) {
  const t = useT()
  return (
    <section className="section" aria-labelledby="epost">
      <h2 id="epost">{t('mail.failed')}</h2>
      {failed.length === 0 ? (
        <p>{t('mail.failed.none')}</p>
      ) : (
        <ul>
          {failed.map(({ id, subject, attempts, lastError, due, isGivenUp }) => (
            <li key={id}>
              {subject}. {t('mail.failed.attempts', { n: attempts })} {lastError && <code>{lastError}</code>}{' '}
              {isGivenUp ? t('mail.failed.given-up') : t('mail.failed.next', { time: due })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
