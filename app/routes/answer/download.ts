import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { data } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { showLetter } from '#app/messages/show-letter'
import { LanguageContext } from '#app/messages/use-t'
import { getCanonical } from '#db/submissions'
import { findWithdrawal, type SentVersion } from '#db/versions'
import type { Route } from './+types/download'
import { wordDownload } from './files/word-download'
import { workbookDownload } from './files/workbook-download'
import { receiptOf } from './receipt-values'
import { ResponseDocument } from './response-document'
import { viewOf } from './response-view'
import { type Room, respondentOf, roomOf } from './room'

/**
 * The response as a file: sealed (`svar.json`, byte for byte what the checksum is of), readable (`svar.html`, `svar.docx`, `svar.xlsx`), unfinished
 * (`utkast.html`), or to write in and upload again (`skjema.docx`, `skjema.xlsx`). The newest, or `?nr=` one of one's own receipts.
 */
export async function loader({ context, params: { slug, file }, request, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const room = await roomOf(context, slug)
  const number = url.searchParams.get('nr') ?? room.newest
  const version = room.versions.find(({ receiptNumber }) => receiptNumber === number) ?? null
  if (version && file === 'svar.json') {
    return asFile(await getCanonical(current.db, version), 'application/json', `høringssvar-${version.receiptNumber}.json`)
  }
  if (version && file === 'svar.html') {
    return asFile(await documentOf(current, room, version), 'text/html; charset=utf-8', `høringssvar-${version.receiptNumber}.html`)
  }
  if (version && file === 'svar.docx') return wordDownload(current, room, version, request)
  if (version && file === 'svar.xlsx') return workbookDownload(current, room, version, request)
  if (number !== null && !version && room.response !== null && file === 'svar.json') {
    const withdrawal = await findWithdrawal(current.db, room.response.id, number)
    if (withdrawal) return asFile(withdrawal.canonical, 'application/json', `høringssvar-${number}.json`)
  }
  const isUnsent = room.newest === null || room.isChanging
  if (file === 'skjema.docx' && isUnsent) return wordDownload(current, room, null, request)
  if (file === 'skjema.xlsx' && isUnsent) return workbookDownload(current, room, null, request)
  if (file === 'utkast.html' && isUnsent) {
    return asFile(await documentOf(current, room, null), 'text/html; charset=utf-8', 'høringssvar-ikke-sendt.html')
  }
  throw data(null, { status: 404 })
}

async function documentOf(current: Current, room: Room, submission: SentVersion | null): Promise<string> {
  const { consultation, draft, answers } = room
  const { language } = current
  const content = contentLanguageOf(language)
  const receipt = submission && (await receiptOf(current, room, submission))
  const document = createElement(ResponseDocument, {
    title: consultation.text[content].title,
    publisher: consultation.publisher,
    from: submission?.respondentName ?? respondentOf(current).actingFor.name,
    provenance: draft.version.contentStatus === 'demonstration' ? draft.version.provenance[content] : null,
    letters: receipt ? [] : room.letters.map((letter) => showLetter(letter, language)),
    view: receipt?.view ?? viewOf(draft, answers, language, room.withholdings),
    receipt,
  })
  return `<!doctype html>${renderToStaticMarkup(createElement(LanguageContext.Provider, { value: language }, document))}`
}

/** Older programs get a name without Norwegian letters. Source: RFC 6266, RFC 5987. */
function asFile(body: string, type: string, name: string): Response {
  const plain = name.replaceAll('ø', 'oe').replace(/[^\w.-]/g, '_')
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
