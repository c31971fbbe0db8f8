import { createHash } from 'node:crypto'
import { data } from 'react-router'
import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import type { BookletJob } from '#app/pdf/booklet-job'
import type { Route } from './+types/draft-pdf'
import type { PrintChoice } from './print-choice'
import { openPrintedDraft } from './printed-draft'

/** The draft, or some of its chapters, as a PDF. Made once for each choice, language and version, and then kept. */
export async function loader({ params: { slug }, context, request, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { language, keptFiles } = current
  const { consultation, draft, head, choice, address, read } = await openPrintedDraft(current, slug, url.searchParams)
  const headers = new Headers(readingHeaders())
  headers.set('Content-Type', 'application/pdf')
  headers.set('Content-Disposition', `attachment; filename="${fileName(slug, choice)}"`)
  const key = [consultation.id, consultation.revision, draft.version.id, language, choice.chapters.join(), choice.hasNotes].join(' ')
  // Whoever only asks what there is, has nothing made.
  if (request.method === 'HEAD') return new Response(null, { headers })
  const file = await keptFiles.get(key, (): BookletJob => {
    return { format: 'pdf', language, head: { ...head, address }, chaptersInAll: draft.version.chapters.length, ...read() }
  })
  if (!file) throw data({ reason: 'busy' }, { status: 503, headers: { 'Retry-After': '30' } })
  const etag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`
  headers.set('ETag', etag)
  const isKnown = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(new Uint8Array(file), { headers })
}

/** `foreldretilgang-barn_utkast_kapittel-2-5_notater.pdf` */
function fileName(slug: string, { chapters, isWhole, hasNotes }: PrintChoice): string {
  return `${[slug, 'utkast', ...(isWhole ? [] : [`kapittel-${chapters.join('-')}`]), ...(hasNotes ? ['notater'] : [])].join('_')}.pdf`
}
