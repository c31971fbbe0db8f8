import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import { useContentLang, useT } from '#app/messages/use-t'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import { PrintButton } from '#app/ui/print-button'
import type { Route } from './+types/draft-print'
import { DraftChapters } from './draft-chapters'
import { DraftItem } from './draft-item'
import { openDraft } from './reading-draft'

export const handle = { isReading: true }
export const headers = readingHeaders

export async function loader({ params: { slug }, context }: Route.LoaderArgs) {
  const now = currentOf(context)
  const { draft, head, chaptersWith } = await openDraft(now, slug)
  return {
    head,
    /** Whole, so that whoever has the paper finds the page. */
    address: `${now.publicAddress}${href('/horinger/:slug/utkast', { slug })}`,
    chapters: chaptersWith(draft.items),
  }
}

export default function DraftPrintPage({ loaderData: { head, address, chapters } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const here = new Set(chapters.flatMap(({ items }) => items.map(({ code }) => code)))
  return (
    <div className="page booklet">
      <title>{t('draft.print.page-title', { title: head.title })}</title>
      <p className="actions">
        <a href={href('/horinger/:slug/utkast', { slug: head.slug })}>{t('draft.print.back')}</a> {t('draft.print.how')}
        <PrintButton />
      </p>
      <header className="page-head booklet-cover">
        <p className="kicker">{head.publisher}</p>
        <h1 lang={lang}>{head.title}</h1>
        <dl className="facts">
          <dt>{t('draft.print.version')}</dt>
          <dd>{head.number}</dd>
          <dt>{t('draft.print.date')}</dt>
          <dd>
            <time dateTime={head.publishedOn}>{head.publishedOnInWords}</time>
          </dd>
          <dt>{t('draft.print.address')}</dt>
          <dd>{address}</dd>
        </dl>
        <DemonstrationNotice provenance={head.provenance} publisher={head.publisher} />
        <h2>{t('draft.contents')}</h2>
        <ol className="plain booklet-contents" lang={lang}>
          {chapters.map(({ number, title }) => (
            <li key={number}>
              <a href={`#kap-${number}`}>{`${number} ${title}`}</a>
            </li>
          ))}
        </ol>
      </header>
      <DraftChapters chapters={chapters}>
        {(item) => <DraftItem key={item.code} item={item} mayAnswer={false} here={here} hasPermalink={false} />}
      </DraftChapters>
    </div>
  )
}
