import type { ReactNode } from 'react'
import { useT } from '#app/messages/use-t'
import { DemoBanner } from './demo-banner'
import type { FrameValues } from './frame-values'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** Skip link, banner, header and footer round every page. A page's own root is `<div className="page">`. */
export function Frame({ frame, children }: { frame: FrameValues; children: ReactNode }) {
  const t = useT()
  return (
    <>
      <a className="skip" href="#innhold">
        {t('frame.skip')}
      </a>
      {frame.demoDay && <DemoBanner day={frame.demoDay} />}
      <SiteHeader frame={frame} />
      {frame.session && <SessionWarning session={frame.session} />}
      <main id="innhold" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter frame={frame} />
    </>
  )
}

/**
 * Empty until enhance/session-warning.js has something to say, which may be before React wakes. What is in it is set as HTML so that
 * React leaves it alone; else it would take the warning for a fault, and throw it away with the rest of the page.
 */
function SessionWarning({ session }: { session: NonNullable<FrameValues['session']> }) {
  const t = useT()
  return (
    <div
      className="session-warning"
      id="session-warning"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
      dangerouslySetInnerHTML={{ __html: '' }}
      data-now={session.now}
      data-ends-at={session.endsAt}
      data-warning-minutes={session.warningMinutes}
      data-one-minute={t('session.warning', { minutes: 1 })}
      data-minutes={t('session.warning', { minutes: session.warningMinutes })}
      data-extend={t('session.extend')}
      data-extended={t('session.extended')}
      data-limit={t('session.limit')}
      data-ended={t('session.ended')}
      suppressHydrationWarning
    />
  )
}
