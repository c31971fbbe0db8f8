import { href } from 'react-router'
import { appearances } from '#app/domain/appearance'
import { useT } from '#app/messages/use-t'
import type { FrameValues } from './frame-values'
import { Kept } from './kept'

const owner = {}

export function SiteFooter({ frame }: { frame: FrameValues }) {
  const { appearance, path } = frame
  return (
    <Kept
      as="footer"
      className="site-footer"
      parts={[{ owner, key: `${appearance} ${path}`, render: () => <FooterParts appearance={appearance} path={path} /> }]}
    />
  )
}

function FooterParts({ appearance, path }: Pick<FrameValues, 'appearance' | 'path'>) {
  const t = useT()
  return (
    <div className="site-footer-inner">
      <nav aria-labelledby="footer-heading">
        <h2 id="footer-heading">{t('frame.footer')}</h2>
        <ul>
          <li>
            <a href={href('/tilgjengelighet')}>{t('frame.accessibility')}</a>
          </li>
          <li>
            <a href={href('/personvern')}>{t('frame.privacy')}</a>
          </li>
          <li>
            <a href={href('/tilgangspakker')}>{t('frame.packages')}</a>
          </li>
          <li>
            <a href={href('/kvittering')}>{t('frame.verify')}</a>
          </li>
          <li>
            <a href={href('/api/v1/openapi.json')}>{t('frame.api')}</a>
          </li>
        </ul>
      </nav>
      <form className="scheme-choice" method="post" action={href('/valg')} aria-labelledby="appearance-heading">
        <h2 id="appearance-heading">{t('frame.appearance')}</h2>
        <input type="hidden" name="til" value={path} />
        <ul>
          {appearances.map((choice) => (
            <li key={choice}>
              <button type="submit" name="appearance" value={choice} aria-current={choice === appearance ? 'true' : undefined}>
                {t(`frame.appearance.${choice}`)}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </div>
  )
}
