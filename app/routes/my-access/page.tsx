import { href } from 'react-router'
import { paragraphs } from '#app/domain/paragraphs'
import type { DenialReason } from '#app/domain/permission'
import copyText from '#app/enhance/copy-text.js?url'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import { loginAddress } from '#app/ui/login-address'
import type { Route } from './+types/page'
import { AskAgain } from './ask-again-form'
import { Letters, Needed, WhoCanGive } from './help-sections'
import { UnitSearch } from './unit-search-form'
import { type MyAccess, myAccessOf } from './values'
import { WhatOneMay } from './what-one-may'

export const handle = { isReading: true }

export function loader({ context, params, url }: Route.LoaderArgs) {
  return myAccessOf(context, params.slug, url)
}

export default function MyAccessPage({ loaderData: mine }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug, title, deadline, position, help, search, kind } = mine
  return (
    <div className="page">
      <title>{`${t('access.mine')} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: title, lang },
          { to: href('/horinger/:slug/svar', { slug }), text: t(kind === 'private' ? 'answer.title-own' : 'answer.title') },
        ]}
        here={t('access.mine')}
      />
      <div className="page-head compact">
        <h1>{t('access.mine')}</h1>
        <div className="page-head-line">
          <p className="muted">{whoIs(mine, t)}</p>
          <Deadline deadline={deadline} />
        </div>
      </div>
      <Case mine={mine} />
      {search && <UnitSearch slug={slug} search={search} />}
      {position !== null && <WhatOneMay mine={mine} />}
      {help && <Needed help={help} isOutside={position === null} />}
      {help && <WhoCanGive help={help} />}
      {help && <Letters help={help} />}
      {kind === 'organisation' && position !== null && <AskAgain mine={mine} />}
      {kind !== 'private' && <PrivateIsOpen slug={slug} />}
      {help && <script src={copyText} defer />}
    </div>
  )
}

/** Not every case names the organisation; the compiler cannot tell which, and a text without the name leaves it out. */
function sayCase(t: ReturnType<typeof useT>, reason: CaseReason, organisation: string): string {
  return (t as (key: `access.case.${CaseReason}`, values: { readonly organisation: string }) => string)(`access.case.${reason}`, {
    organisation,
  })
}

type CaseReason = Exclude<DenialReason, 'private' | 'staff' | 'logged-out' | 'not-fresh'>

function whoIs({ kind, person, organisation, stated }: MyAccess, t: ReturnType<typeof useT>): string {
  if (stated !== null) return t('guest.access.stated', { organisation: stated })
  if (organisation) return t('access.mine.for', { person, organisation: organisation.name })
  return t(kind === 'private' ? 'access.mine.private' : 'access.mine.nobody', { person })
}

/** What stands in the way, in words of its own for each reason; and the way on for those who may. */
function Case({ mine }: { mine: MyAccess }) {
  const t = useT()
  const { slug, reason, organisation, position, onward, justAsked } = mine
  const told = justAsked === 'answered' || justAsked === 'silent' ? justAsked : null
  return (
    <>
      {told && (
        <p className="ds-alert section" data-color={told === 'answered' ? 'info' : 'warning'} role="status">
          {t(`access.asked.${told}`)}
        </p>
      )}
      {reason !== null && reason !== 'private' && reason !== 'staff' && reason !== 'logged-out' && reason !== 'not-fresh' && (
        <section className="section stack stack-sm measure" aria-labelledby="saken">
          <h2 id="saken">{t(`access.case.${reason}.title`)}</h2>
          {paragraphs(sayCase(t, reason, organisation?.name ?? '')).map((text) => (
            <p key={text}>{text}</p>
          ))}
          {reason === 'subunit' && organisation?.main && (
            <p>{t('access.case.subunit.main', { main: organisation.main.name ?? organisation.main.number })}</p>
          )}
          {position === null && <WayOut mine={mine} />}
        </section>
      )}
      {position !== null && (
        <p className="actions section">
          <a className="ds-button" href={onward ?? href('/horinger/:slug/svar', { slug })}>
            {t(onward ? 'access.onward' : 'access.to-response')}
          </a>
        </p>
      )}
    </>
  )
}

/** The one thing that may help here and now. */
function WayOut({ mine }: { mine: MyAccess }) {
  const t = useT()
  const { slug, reason, isRemembered, onward } = mine
  const back = onward ?? href('/horinger/:slug/svar', { slug })
  const isSwitch = reason === 'subunit' || reason === 'deleted'
  const login = isSwitch ? `${href('/virksomhet')}?til=${encodeURIComponent(back)}` : loginAddress(back, 'virksomhet')
  if (reason === 'level-too-low' || isSwitch || !isRemembered) {
    return (
      <p className="actions">
        <a className="ds-button" href={login}>
          {t(isSwitch ? 'access.switch' : 'access.log-in-again')}
        </a>
      </p>
    )
  }
  return mine.kind === 'organisation' ? <AskAgain mine={mine} isAlone /> : null
}

function PrivateIsOpen({ slug }: { slug: string }) {
  const t = useT()
  return (
    <section className="section stack stack-sm measure" aria-labelledby="privat">
      <h2 id="privat">{t('access.private-open.title')}</h2>
      <p>{t('access.private-open')}</p>
      <p>
        <a href={`${href('/virksomhet')}?til=${encodeURIComponent(href('/horinger/:slug/svar', { slug }))}`}>
          {t('access.private-open.link')}
        </a>
      </p>
    </section>
  )
}
