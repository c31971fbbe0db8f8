import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import { useContentLang, useT } from '#app/messages/use-t'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import type { Route } from './+types/draft-print'
import { DraftChapters } from './draft-chapters'
import { DraftItem } from './draft-item'
import { PaperNotes } from './paper-notes'
import { PrintForm } from './print-form'
import { openPrintedDraft, pdfAddress } from './printed-draft'

export const handle = { isReading: true }
export const headers = readingHeaders

export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const { draft, content, head, choice, address, read } = await openPrintedDraft(currentOf(context), slug, url.searchParams)
  return {
    head,
    address,
    choice,
    all: draft.version.chapters.map(({ number, title }) => ({ number, title: title[content] })),
    pdf: pdfAddress(slug, choice),
    ...read(),
  }
}

export default function DraftPrintPage({ loaderData: { head, address, choice, all, pdf, chapters, notes } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const here = new Set(chapters.flatMap(({ items }) => items.map(({ code }) => code)))
  return (
    <div className="page booklet">
      <title>{t('draft.print.page-title', { title: head.title })}</title>
      <p className="actions">
        <a href={href('/horinger/:slug/utkast', { slug: head.slug })}>{t('draft.print.back')}</a> {t('draft.print.how')}
      </p>
      <PrintForm slug={head.slug} choice={choice} all={all} pdf={pdf} />
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
        {!choice.isWhole && (
          <p>
            <b>{t('print.part', { chapters: choice.chapters.join(', '), total: all.length })}</b>
          </p>
        )}
        {notes && <p>{t('print.paper-is-no-answer')}</p>}
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
        {(item) => (
          <DraftItem key={item.code} item={item} mayAnswer={false} here={here} hasPermalink={false}>
            {notes && <PaperNotes code={item.code} questions={notes[item.kind]} />}
          </DraftItem>
        )}
      </DraftChapters>
      {notes && choice.isWhole && (
        <section className="chapter" aria-labelledby="hele-utkastet">
          <h2 id="hele-utkastet">{t('kind.whole')}</h2>
          <PaperNotes code="G" questions={notes.whole} />
        </section>
      )}
    </div>
  )
}
