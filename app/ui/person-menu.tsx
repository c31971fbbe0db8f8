import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { FramePerson } from './frame-values'
import { loginAddress } from './login-address'
import { TestTag } from './test-tag'

interface MenuProps {
  readonly person: FramePerson | null
  readonly path: string
  readonly answerSlug: string | null
}

/** Who one is and for whom one acts, always at the top right, with ways to change it, and to what one may do. */
export function PersonMenu({ person, path, answerSlug }: MenuProps) {
  const t = useT()
  const login = loginAddress(path)
  if (!person) {
    return (
      <div className="who who-visitor">
        <a href={login}>{t('frame.log-in')}</a>
      </div>
    )
  }
  return (
    <section className="who" aria-label={t('frame.logged-in')}>
      <p className="who-name">
        <span>
          <b>{person.name}</b>
          {answerSlug !== null && (
            <>
              {' · '}
              <a href={href('/horinger/:slug/svar/min-tilgang', { slug: answerSlug })}>{t('frame.my-access')}</a>
            </>
          )}
          {' · '}
          <a href={href('/mine-opplysninger')}>{t('frame.own-data')}</a>
        </span>
        <span>
          {standingOf(person, t)}
          <TestTag isTest={person.isTest} />
        </span>
      </p>
      <a href={person.canChoose ? `${href('/virksomhet')}?til=${encodeURIComponent(path)}` : login}>{t('frame.switch')}</a>
      <form method="post" action={href('/logg-ut')}>
        <button type="submit">{t('frame.log-out')}</button>
      </form>
    </section>
  )
}

function standingOf(person: FramePerson, t: ReturnType<typeof useT>): string {
  if (person.kind !== 'respondent') return t(`frame.${person.kind}`)
  const organisation = person.actingFor ?? person.stated
  if (organisation !== null) return t('frame.acting-for', { organisation })
  return t(person.isPrivate ? 'frame.acting-private' : 'frame.acting-unchosen')
}
