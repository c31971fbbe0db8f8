import { useEffect, useRef } from 'react'
import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { LeftTexts } from './left-texts'
import type { Recovered } from './recover'
import type { Sheet } from './sheet-values'

/** Tells what was found in the browser and put back, and what could not be. Empty at first, so that it is heard when it comes. */
export function RecoveredNotice({ sheet, recovered, forget }: { sheet: Sheet; recovered: Recovered; forget: () => void }) {
  const t = useT()
  const { back, left, elsewhere } = recovered
  const base = href('/horinger/:slug/svar', { slug: sheet.slug })
  const notice = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Whoever has begun to write is left in peace.
    if (back.length > 0 && document.activeElement === document.body) notice.current?.focus()
  }, [back])
  return (
    <div role="status">
      {back.length > 0 && (
        <div className="ds-alert section-tight" data-color="info">
          <h2 ref={notice} tabIndex={-1}>
            {t('journal.back.title')}
          </h2>
          <p>{t('journal.back')}</p>
          <p>
            <Places places={back.map((code) => [code === 'G' ? t('kind.whole') : code, `#${code}`])} />
          </p>
          <p>{t('journal.back.others')}</p>
        </div>
      )}
      {elsewhere.length > 0 && (
        <div className="ds-alert section-tight" data-color="info">
          <p>{t('journal.elsewhere')}</p>
          <p>
            <Places
              places={elsewhere.map((path) => [
                path === 'hele-utkastet' ? t('kind.whole') : t('answer.chapter', { number: path.replace(/\D+/, '') }),
                `${base}/${path}`,
              ])}
            />
          </p>
        </div>
      )}
      <LeftTexts left={left} forget={forget} />
    </div>
  )
}

function Places({ places }: { places: readonly (readonly [name: string, address: string])[] }) {
  return places.map(([name, address], i) => (
    <span key={address}>
      {i > 0 && ', '}
      <a href={address}>{name}</a>
    </span>
  ))
}
