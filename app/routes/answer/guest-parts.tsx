import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { StartValues } from './start-values'

type Guest = NonNullable<Extract<StartValues, { place: 'open' | 'closed' }>['guest']>

/** How somebody without login is told of to whoever receives their response. */
export function KnownAs({ guest: { knownBy, organisation } }: { guest: Guest }) {
  const t = useT()
  if (organisation === null) return null
  return <p>{knownBy === 'invitation' ? t('guest.as.invited', { organisation }) : t('guest.as.unverified')}</p>
}

/** The link that leads back, and the way to end it. */
export function PersonalLink({ guest: { hasLink, isJustEnded }, slug }: { guest: Guest; slug: string }) {
  const t = useT()
  return (
    <section className="section stack stack-sm measure" aria-labelledby="lenken">
      <h2 id="lenken">{t('guest.own.title')}</h2>
      {hasLink ? (
        <>
          <p>{t('guest.own.text')}</p>
          <form method="post" action={href('/horinger/:slug/svar/uten-innlogging/lenkeslutt', { slug })}>
            <button className="ds-button" data-variant="secondary" type="submit">
              {t('guest.own.end')}
            </button>
          </form>
        </>
      ) : (
        <p role={isJustEnded ? 'status' : undefined}>
          {t('guest.own.ended')} <a href={href('/horinger/:slug/svar/uten-innlogging/ny-lenke', { slug })}>{t('guest.back')}</a>
        </p>
      )}
    </section>
  )
}
