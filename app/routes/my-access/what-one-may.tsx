import { acts } from '#app/domain/permission'
import { useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { XMark } from '#app/ui/icons.json'
import { CheckmarkCircle } from '#app/ui/icons-hydrated.json'
import { PackageLinks } from '#app/ui/package-links'
import { RoleWords } from './names'
import type { MyAccess } from './values'

/** Act by act, what one may, and what it is that gives it. */
export function WhatOneMay({ mine }: { mine: MyAccess }) {
  const t = useT()
  const { permitted, kind, place } = mine
  const shown = acts.filter((act) => kind !== 'private' || (act !== 'invite' && act !== 'self-assess'))
  return (
    <div className="access-mine section">
      <section className="stack stack-sm" aria-labelledby="kan-gjore">
        <h2 id="kan-gjore">{t('access.may')}</h2>
        <ul className="plain may-list">
          {shown.map((act) => (
            <li key={act} data-may={permitted[act]}>
              <Icon shape={permitted[act] ? CheckmarkCircle : XMark} />
              <span>{t(`access.act.${act}`)}</span>
              <b>{t(permitted[act] ? 'access.yes' : 'access.no')}</b>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack stack-sm" aria-labelledby="kilde">
        <h2 id="kilde">{t('access.source')}</h2>
        <Source mine={mine} />
        {place && <p className="muted">{t(`access.place.${place}`)}</p>}
      </section>
    </div>
  )
}

function Source({ mine: { basis, organisation, permitted, stated, isInvited } }: { mine: MyAccess }) {
  const t = useT()
  if (stated !== null) return <p>{isInvited ? t('guest.as.invited', { organisation: stated }) : t('guest.as.unverified')}</p>
  if (!basis) return null
  if (basis.kind === 'private' || basis.kind === 'membership') return <p>{t(`access.source.${basis.kind}`)}</p>
  const [before = '', after = ''] =
    basis.kind === 'packages'
      ? t('access.source.packages', { packages: '\n' }).split('\n')
      : t('access.source.roles', { roles: '\n' }).split('\n')
  return (
    <>
      <p>
        {before}
        {basis.kind === 'packages' ? <PackageLinks codes={basis.codes} /> : <RoleWords roles={basis.codes} isInside />}
        {after}
      </p>
      <p className="muted">
        {organisation && `${t('access.organisation-number', { number: organisation.spokenNumber })}. `}
        {t('access.source.asked', { time: basis.askedAt })} {permitted.submit && t('access.source.at-sending')}
      </p>
    </>
  )
}
