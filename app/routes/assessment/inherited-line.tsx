import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { WrittenText } from '#app/ui/written-text'
import type { InheritedValues } from './inherited-values'

/** What has become of the requirement since it was last answered, the old answer, and the way to use it again. */
export function InheritedLine({ inherited, id, code, isOpen }: { inherited: InheritedValues; id: string; code: string; isOpen: boolean }) {
  const t = useT()
  const { change, from, wasCode, parts, old, mayReuse, base } = inherited
  return (
    <section className="inherited" id="endret" aria-labelledby="endret-tittel">
      <h2 id="endret-tittel">
        {t(
          change === 'material' ? 'compare.change.material' : change === 'editorial' ? 'compare.change.editorial' : 'compare.change.moved',
        )}
      </h2>
      <p className="muted">
        {t('compare.since', { version: from })} {wasCode && t('compare.other-code', { code: wasCode })}
      </p>
      {parts.map(({ heading, key, lang, redline }) => (
        <div className="item-part" key={key}>
          <h3>{heading}</h3>
          <p className="pre-wrap" lang={lang}>
            <WrittenText text="" redline={redline} />
          </p>
        </div>
      ))}
      {old && (
        <div className="item-part">
          <h3>{t('compare.old-answer')}</h3>
          <p>
            <span className="state" data-state={old.tone}>
              {old.label}
            </span>
            {old.planned !== '' && ` ${old.planned}`}
          </p>
          {old.justification !== '' && <p className="pre-wrap">{old.justification}</p>}
          <ul>
            {old.evidence.map(({ kind, words: text, link }) => (
              <li key={kind + text + link}>
                <b>{kind}:</b> <span className="pre-wrap">{text}</span>{' '}
                {link !== '' && (
                  <a href={link} rel="nofollow noreferrer">
                    {link}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOpen && mayReuse && (
        <form method="post" action={href('/egenvurdering/vurdering/:assessment/krav/:code/gjenbruk', { assessment: id, code })}>
          <input type="hidden" name="base" value={base} />
          <div className="cluster">
            <button className="ds-button" data-variant="secondary" type="submit">
              {t('compare.reuse')}
            </button>
            <a className="ds-button" data-variant="tertiary" href="#status">
              {t('compare.anew')}
            </a>
          </div>
        </form>
      )}
    </section>
  )
}
