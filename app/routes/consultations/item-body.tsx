import { useContentLang, useLanguage, useT } from '#app/messages/use-t'
import { Marked } from './marked'
import type { ReadingItem } from './reading-item'

type Level = 'h2' | 'h4'

/** Everything a råd or krav says beside its title and text: whom it is for, why, how, and how it is shown to be met. */
export function ItemParts({ item, words = [], level: Heading }: { item: ReadingItem; words?: readonly string[]; level: Level }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <>
      <Part title={t('item.rationale')} level={Heading}>
        <p lang={lang}>
          <Marked text={item.rationale} words={words} />
        </p>
      </Part>
      {item.practical.length > 0 && (
        <Part title={t('item.practical')} level={Heading}>
          <ul lang={lang}>
            {item.practical.map((advice) => (
              <li key={advice}>
                <Marked text={advice} words={words} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {item.verification.length > 0 && (
        <Part title={t('item.verification')} level={Heading}>
          <ul>
            {item.verification.map(({ method, text }) => (
              <li key={text}>
                <b>{t(`verification.${method}`)}:</b>{' '}
                <span lang={lang}>
                  <Marked text={text} words={words} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Part({ title, level: Heading, children }: { title: string; level: Level; children: React.ReactNode }) {
  return (
    <div className="item-part">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}

/** What stands in the margin: whom it is for, related items, law and sources. `linkTo` gives the address of a related item. */
export function ItemReferences({
  item,
  level: Heading,
  linkTo,
}: {
  item: ReadingItem
  level: Level
  linkTo: (related: ReadingItem['related'][number]) => string
}) {
  const t = useT()
  const lang = useContentLang()
  // Sources are cited as their publishers wrote them: in bokmål.
  const sourceLang = useLanguage() === 'nb' ? undefined : 'nb'
  return (
    <>
      <div>
        <Heading>{t('item.audience')}</Heading>
        <ul className="plain">
          {item.audiences.map((audience) => (
            <li key={audience}>{t(`audience.${audience}`)}</li>
          ))}
        </ul>
      </div>
      {item.related.length > 0 && (
        <div>
          <Heading>{t('item.related')}</Heading>
          <ul className="plain">
            {item.related.map((related) => (
              <li key={related.code}>
                <a href={linkTo(related)} lang={lang}>
                  {`${related.code} ${related.title}`}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {item.law.length > 0 && (
        <div>
          <Heading>{t('item.law')}</Heading>
          <ul className="plain" lang={lang}>
            {item.law.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      {item.sources.length > 0 && (
        <div>
          <Heading>{t('item.sources')}</Heading>
          <ul className="plain" lang={sourceLang}>
            {item.sources.map(({ id, publisher, title, date }) => (
              <li key={id}>{`${publisher}: ${title} (${date})`}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
