import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { data } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { LanguageContext } from '#app/messages/use-t'
import { getCanonical } from '#db/submissions'
import type { Route } from './+types/download'
import { receiptOf } from './receipt-values'
import { ResponseDocument } from './response-document'
import { viewOf } from './response-view'
import { type Room, respondentOf, roomOf } from './room'

/** The response as a file: sealed (`svar.json`, byte for byte what the checksum is of), readable (`svar.html`), or unfinished (`utkast.html`). */
export async function loader({ context, params: { slug, file } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const room = await roomOf(context, slug)
  const { submission } = room
  if (submission && file === 'svar.json') {
    return asFile(await getCanonical(current.db, submission), 'application/json', `høringssvar-${submission.receiptNumber}.json`)
  }
  if (submission && file === 'svar.html') {
    return asFile(await documentOf(current, room), 'text/html; charset=utf-8', `høringssvar-${submission.receiptNumber}.html`)
  }
  if (!submission && file === 'utkast.html') {
    return asFile(await documentOf(current, room), 'text/html; charset=utf-8', 'høringssvar-ikke-sendt.html')
  }
  throw data(null, { status: 404 })
}

async function documentOf(current: Current, room: Room): Promise<string> {
  const { consultation, draft, answers, submission } = room
  const { language } = current
  const content = contentLanguageOf(language)
  const receipt = submission && (await receiptOf(current, room, submission))
  const document = createElement(ResponseDocument, {
    title: consultation.text[content].title,
    publisher: consultation.publisher,
    from: submission?.respondentName ?? respondentOf(current).actingFor.name,
    provenance: draft.version.contentStatus === 'demonstration' ? draft.version.provenance[content] : null,
    view: receipt?.view ?? viewOf(draft, answers, language),
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
