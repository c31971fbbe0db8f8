import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import type { Head } from './values'
import type { VersionChangeValues } from './version-change-values'

/** Tells that the requirements have come in a new version: what it did to the lines, or how to begin on it. */
export function VersionChange({ version: { newer, from, counts, withdrawn }, head }: { version: VersionChangeValues; head: Head }) {
  const t = useT()
  const lang = useContentLang()
  const here = href('/egenvurdering/vurdering/:assessment', { assessment: head.id })
  return (
    <>
      {newer !== null && (
        <div className="ds-alert" data-color="warning">
          <p>{t('compare.newer', { version: newer })}</p>
          <form method="post" action={href('/egenvurdering/vurdering/:assessment/ny', { assessment: head.id })}>
            <button className="ds-button" data-variant="secondary" type="submit">
              {t('compare.newer.begin', { version: newer })}
            </button>
          </form>
        </div>
      )}
      {counts && (
        <div className="ds-alert" data-color={counts.left > 0 ? 'warning' : 'info'}>
          <p>{t('compare.carried', { from: from ?? '', to: head.guideline })}</p>
          <p>
            {t('compare.carried.counts', counts)} {withdrawn.length > 0 && t('compare.carried.withdrawn', { n: withdrawn.length })}
          </p>
          {counts.left > 0 && (
            <p>
              {t('compare.carried.left', { n: counts.left })} <a href={`${here}?endret=ja`}>{t('compare.carried.show')}</a>
            </p>
          )}
        </div>
      )}
      {withdrawn.length > 0 && (
        <details className="item-more">
          <summary>{t('compare.carried.withdrawn', { n: withdrawn.length })}</summary>
          <ul>
            {withdrawn.map(({ code, title, status }) => (
              <li key={code}>
                <span className="item-code">{code}</span> <span lang={lang}>{title}</span>: {status}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
