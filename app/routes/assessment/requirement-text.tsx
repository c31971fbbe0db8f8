import { href } from 'react-router'
import type { ItemText } from '#app/domain/guideline'
import { useContentLang, useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { NotePencil } from '#app/ui/icons.json'

/** The requirement beside the form: its text, how it can be shown to be met, and the way to say something of it in the høring. */
export function RequirementText({
  item: { code, text, rationale, verification },
  slug,
}: {
  item: { readonly code: string } & Pick<ItemText, 'text' | 'rationale' | 'verification'>
  slug: string
}) {
  const t = useT()
  const lang = useContentLang()
  return (
    <>
      <p className="item-text" lang={lang}>
        {text}
      </p>
      {verification.length > 0 && (
        <div className="item-part">
          <h2>{t('item.verification')}</h2>
          <ul>
            {verification.map(({ method, text: words }) => (
              <li key={words}>
                <b>{t(`verification.${method}`)}:</b> <span lang={lang}>{words}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="item-part">
        <h2>{t('item.rationale')}</h2>
        <p lang={lang}>{rationale}</p>
      </div>
      <p className="item-part">
        <a href={href('/horinger/:slug/krav/:code', { slug, code })}>
          <Icon shape={NotePencil} /> {t('assess.to-input', { code })}
        </a>
      </p>
    </>
  )
}
