import { createContext, type ReactNode } from 'react'
import type { FrameData } from '#app/access/frame'
import { useT } from '#app/messages/use-t'

/** The frame as the server knows it, for pages that have no loader data: refusals and failures. */
export const FallbackFrame = createContext<FrameData | null>(null)

/** Header, banner and footer round every page. */
export function Frame({ frame, children }: { frame: FrameData; children: ReactNode }) {
  const t = useT()
  return (
    <>
      <a className="ds-skip-link" href="#innhold">
        {t('frame.skip')}
      </a>
      {frame.demoDay && (
        <p className="demo-banner">
          {t('demo.banner', { date: frame.demoDay })} <a href="/demonstrasjon">{t('demo.open')}</a>
        </p>
      )}
      <header>
        <a href="/">{t('frame.product')}</a>
        {frame.person ? (
          <span>{frame.person.name}</span>
        ) : (
          <a href={`/logg-inn?til=${encodeURIComponent(frame.path)}`}>{t('frame.log-in')}</a>
        )}
      </header>
      <main id="innhold" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <a href="/personvern">{t('frame.privacy')}</a>
      </footer>
    </>
  )
}
