import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { FrameValues } from './frame-values'
import { LanguageChoice } from './language-choice'
import { PersonMenu } from './person-menu'

export function SiteHeader({ frame }: { frame: FrameValues }) {
  const t = useT()
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="site-name" href={href('/')}>
          <svg className="mark" viewBox="0 0 28 28" aria-hidden="true">
            <path d="M3 3h22v16H14l-6 6v-6H3zm4.5 5v2h13V8zm0 4.5v2h8.5v-2z" />
          </svg>
          {t('frame.product')}
        </a>
        <MainMenu frame={frame} />
        <LanguageChoice language={frame.language} path={frame.path} />
        <PersonMenu person={frame.person} path={frame.path} answerSlug={frame.answerSlug} />
      </div>
    </header>
  )
}

function MainMenu({ frame: { person, answerSlug, path } }: { frame: FrameValues }) {
  const t = useT()
  const entries = [{ to: href('/'), text: t('frame.consultations'), isHere: path === '/' }]
  if (answerSlug) {
    const to = href('/horinger/:slug/svar', { slug: answerSlug })
    entries.push({ to, text: person?.actingFor ? t('frame.your-answer') : t('frame.my-answer'), isHere: path.startsWith(to) })
  }
  if (person?.actingFor) {
    const to = href('/egenvurdering')
    entries.push({ to, text: t('frame.assess'), isHere: path.startsWith(to) })
  }
  if (person?.kind === 'case-officer' || person?.kind === 'administrator') {
    const to = href('/saksbehandling')
    entries.push({ to, text: t('frame.case-work'), isHere: path.startsWith(to) })
  }
  return (
    <nav className="site-nav" aria-label={t('frame.menu')}>
      <ul>
        {entries.map(({ to, text, isHere }) => (
          <li key={to}>
            <a href={to} aria-current={isHere ? (path === to ? 'page' : 'true') : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
