import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { readingHeaders } from '#app/access/reading'
import { mayLookForProducts } from '#app/domain/actor'
import { isOpen } from '#app/domain/consultation'
import { sayDeadline } from '#app/messages/say-deadline'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import { Icon } from '#app/ui/icon'
import { ArrowLeft, ArrowRight, NotePencil } from '#app/ui/icons.json'
import { ItemHead } from '#app/ui/item-head'
import type { Route } from './+types/item'
import { ItemParts, ItemReferences } from './item-body'
import { openDraft } from './reading-draft'
import { addressOf, toReadingItem } from './reading-item'

export const handle = { isReading: true }
export const headers = readingHeaders

/** One page for råd and krav. A code under the other kind, or in small letters, leads to its one right address. */
export async function loader({ params: { slug, code }, context, url }: Route.LoaderArgs) {
  const now = currentOf(context)
  const { consultation, draft, content, head } = await openDraft(now, slug)
  const own = await withOwnDeadline(now, consultation)
  const index = draft.items.findIndex((one) => one.code === code.toUpperCase())
  const item = draft.items[index]
  if (!item) throw data({ reason: 'not-found' }, { status: 404 })
  const address = addressOf(item, slug)
  if (url.pathname !== address) throw redirect(address, 301)
  const neighbour = (step: number) => {
    const found = draft.items[index + step]
    return found ? { address: addressOf(found, slug), text: `${found.code} ${found.text[content].title}` } : null
  }
  const chapter = draft.version.chapters.find(({ number }) => number === item.chapter)
  return {
    head,
    item: toReadingItem(draft, item, slug, content),
    chapter: { number: item.chapter, title: chapter?.title[content] ?? '' },
    previous: neighbour(-1),
    next: neighbour(1),
    deadline: sayDeadline(own.deadline, now.now, now.language),
    mayAnswer: isOpen(own, now.now),
    mayAssess: mayLookForProducts(now.actor),
  }
}

export default function ItemPage({
  loaderData: { head, item, chapter, previous, next, deadline, mayAnswer, mayAssess },
}: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  const draftAddress = href('/horinger/:slug/utkast', { slug })
  const trail = [
    { to: href('/horinger/:slug', { slug }), text: t('draft.consultation') },
    { to: draftAddress, text: t('draft.title') },
    { to: `${draftAddress}#kap-${chapter.number}`, text: t('draft.chapter', { number: String(chapter.number) }) },
  ]
  return (
    <div className="page">
      <title>{t('item.page-title', { code: item.code, title: item.title })}</title>
      <Breadcrumbs trail={trail} here={item.code} />
      <DemonstrationNotice provenance={head.provenance} publisher={head.publisher} />
      <div className="item-layout">
        <article aria-labelledby="tittel">
          <ItemHead item={item} />
          <h1 className="item-title" id="tittel" lang={lang}>
            {item.title}
          </h1>
          <p className="item-text large" lang={lang}>
            {item.text}
          </p>
          {item.strength && <p className="muted">{`${t(`strength.${item.strength}`)}: ${t(`strength.${item.strength}.meaning`)}.`}</p>}
          <ItemParts item={item} level="h2" />
          <nav className="item-nav" aria-label={t('item.neighbours')}>
            {previous && (
              <a href={previous.address} rel="prev" lang={lang}>
                <Icon shape={ArrowLeft} />
                {previous.text}
              </a>
            )}
            {next && (
              <a href={next.address} rel="next" lang={lang}>
                {next.text}
                <Icon shape={ArrowRight} />
              </a>
            )}
          </nav>
        </article>
        <aside className="item-aside stack" aria-label={t('item.about', { code: item.code })}>
          <Deadline deadline={deadline} />
          <div className="actions">
            {mayAnswer && (
              <a className="ds-button" href={item.answerAddress}>
                <Icon shape={NotePencil} />
                {t('item.give-input-to', { code: item.code })}
              </a>
            )}
            {item.kind === 'requirement' && mayAssess && (
              <a
                className="ds-button"
                data-variant="secondary"
                href={href('/horinger/:slug/krav/:code/egenvurdering', { slug, code: item.code })}
              >
                {t('assess.from-requirement', { code: item.code })}
              </a>
            )}
          </div>
          {item.kind === 'requirement' && (
            <p>
              <a href={href('/horinger/:slug/egenvurdering', { slug })}>{t('workbook.template.to')}</a>
            </p>
          )}
          <div>
            <h2>{t('draft.chapter', { number: String(chapter.number) })}</h2>
            <p lang={lang}>{chapter.title}</p>
            <p>
              <a href={`${draftAddress}#${item.code}`}>{t('item.in-draft')}</a>
            </p>
          </div>
          <ItemReferences item={item} level="h2" linkTo={({ address }) => address} />
        </aside>
      </div>
    </div>
  )
}
