import { rolesHolding } from '#app/domain/access-package'
import { packageContentsAddress } from '#app/domain/access-package-record'
import { useContentLang, useLanguage, useT } from '#app/messages/use-t'
import type { ShownPackage } from './catalogue-values'
import { FirstDocumented } from './first-documented'
import { RoleNames } from './role-names'
import { Urn } from './urn'

/** One package, at an address of its own that stays: the package's code. */
export function PackageSection({ shown: { code, urn, first, names, gives } }: { shown: ShownPackage }) {
  const t = useT()
  const language = useLanguage()
  const lang = useContentLang()
  const name = t(`package.${code}`)
  return (
    <article className="access-package" aria-labelledby={code}>
      <div className="access-package-head">
        <h3 id={code}>{name}</h3>
        <a className="item-link" href={`#${code}`}>
          <span className="visually-hidden">{t('frame.permalink', { code: name })}</span>
        </a>
      </div>
      <p className="measure">{t(`package-text.${code}`)}</p>
      <dl className="facts">
        <dt>{t('packages.name')}</dt>
        <dd>
          <ul className="plain">
            {names.map((one) => (
              <li key={one.lang}>
                <span lang={one.lang === language ? undefined : one.lang}>{one.name}</span>{' '}
                <span className="muted small nowrap">({t(`packages.name.${one.lang}`)})</span>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('packages.urn')}</dt>
        <dd>
          <Urn urn={urn} />
        </dd>
        <dt>{t('packages.first')}</dt>
        <dd>
          <FirstDocumented first={first} />
        </dd>
        <dt>{t('packages.holders')}</dt>
        <dd>
          <RoleNames roles={rolesHolding(code)} />
        </dd>
        <dt>{t('packages.here.label')}</dt>
        <dd>
          <ul className="plain">
            {gives.map(({ slug, title, answering, selfAssess }) => (
              <li key={slug}>
                {t(`packages.here.${answering}`)} {selfAssess && t('packages.here.self-assess')}{' '}
                <span className="muted small" lang={lang}>
                  {title}
                </span>
              </li>
            ))}
          </ul>
          <a href="#i-innspill">{t('packages.here.link')}</a>
        </dd>
        <dt>{t('packages.contents')}</dt>
        <dd>
          <a href={packageContentsAddress(code)}>{t('packages.contents.link')}</a>
        </dd>
      </dl>
    </article>
  )
}
