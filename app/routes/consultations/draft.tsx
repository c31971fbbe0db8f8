import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { readingHeaders } from '#app/access/reading'
import { isOpen } from '#app/domain/consultation'
import { passes } from '#app/domain/item-filter'
import contentsScript from '#app/enhance/contents.js?url'
import { sayDeadline } from '#app/messages/say-deadline'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import type { Route } from './+types/draft'
import { DraftChapters, DraftContents } from './draft-chapters'
import { DraftFilter } from './draft-filter'
import { DraftItem } from './draft-item'
import { readDraftQuery } from './draft-query'
import { openDraft } from './reading-draft'

export const handle = { isReading: true }
export const headers = readingHeaders

export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const now = currentOf(context)
  const { consultation, draft, content, head, chaptersWith } = await openDraft(now, slug)
  const own = await withOwnDeadline(now, consultation)
  const query = readDraftQuery(url.searchParams)
  const shown = draft.items.filter((item) => passes(item, query.filter, content))
  return {
    head,
    deadline: sayDeadline(own.deadline, now.now, now.language),
    mayAnswer: isOpen(own, now.now),
    query,
    total: draft.items.length,
    codes: shown.map(({ code }) => code),
    chapters: chaptersWith(shown),
  }
}

export default function DraftPage({ loaderData }: Route.ComponentProps) {
  const { head, deadline, mayAnswer, query, total, codes, chapters } = loaderData
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  const address = href('/horinger/:slug/utkast', { slug })
  const here = new Set(codes)
  return (
    <div className="page">
      <title>{t('draft.page-title', { title: head.title })}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: t('draft.consultation') }]} here={t('draft.title')} />
      <div className="page-head compact">
        <h1 lang={lang}>{head.title}</h1>
        <div className="page-head-line">
          <p className="muted">
            {t('draft.version', { number: head.number })} <time dateTime={head.publishedOn}>{head.publishedOnInWords}</time>{' '}
            <a className="print-link" href={href('/horinger/:slug/utkast/utskrift', { slug })}>
              {t('draft.print')}
            </a>
          </p>
          <Deadline deadline={deadline} />
        </div>
        <DemonstrationNotice provenance={head.provenance} publisher={head.publisher} />
      </div>
      <DraftFilter query={query} shown={codes.length} total={total} address={address} />
      {codes.length === 0 ? (
        <div className="message-page">
          <h2>{t('draft.none')}</h2>
          <p>{t('draft.none.advice')}</p>
          <p>
            <a href={address}>{t('draft.filter.clear')}</a>
          </p>
        </div>
      ) : (
        <div className="draft">
          <DraftContents chapters={chapters} />
          <div className="draft-text">
            <DraftChapters chapters={chapters}>
              {(item) => <DraftItem key={item.code} item={item} words={query.filter.words} mayAnswer={mayAnswer} here={here} />}
            </DraftChapters>
          </div>
        </div>
      )}
      <script src={contentsScript} defer />
    </div>
  )
}
