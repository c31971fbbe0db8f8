import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { createReadableStreamFromReadable } from '@react-router/node'
import { data, href } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { type Current, currentOf } from '#app/access/current'
import { norwegianTime } from '#app/domain/consultation'
import { contentLanguageOf } from '#app/domain/language'
import type { ExportJob } from '#app/excel/export-job'
import { takesGzip } from '#app/platform/encoding'
import { logExport } from '#app/use-cases/log-export'
import { type Received, receivedSoFar } from '#db/submissions'
import { type OpenCase, openCase } from './open-case'

type Format = ExportJob['format']
type Asked = Parameters<typeof currentOf>[0]

const types: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** Everything that was received as a file, made in a thread of its own while it is sent. */
export async function exportFile(
  format: Format,
  { params: { slug }, context, request }: { params: { slug: string }; context: Asked; request: Request },
): Promise<Response> {
  const current = currentOf(context)
  const { db, now, log, reference, fileThreads } = current
  const opened = await openCase(current, slug)
  const isDeflated = format === 'csv' && takesGzip(request.headers.get('accept-encoding'))
  const headers = fileHeaders(slug, now, format, isDeflated)
  if (request.method === 'HEAD') return new Response(null, { headers })
  const received = await receivedSoFar(db, opened.consultation.id)
  const file = await fileThreads.make(jobOf(format, current, opened, received), request.signal)
  if (!file) throw data({ reason: 'busy' }, { status: 503, headers: { 'Retry-After': '60' } })
  // The answer has begun, so the reader is told by its breaking off, and we by the log. Who closes the window is no error.
  file.on('error', (error) => {
    if (!request.signal.aborted) log.error({ reference, where: `export ${format}`, error: String(error) }, 'unexpected error')
  })
  await noteExport(current, received, format).catch((error: unknown) => {
    file.destroy()
    throw error
  })
  return new Response(createReadableStreamFromReadable(format === 'csv' && !isDeflated ? inflated(file) : file), { headers })
}

/** For the few who cannot inflate it themselves. Either end may break off, and takes the other along. */
function inflated(file: Readable): Readable {
  const text = createGunzip()
  pipeline(file, text, () => {})
  return text
}

function jobOf(format: Format, current: Current, { consultation, draft, groupNames }: OpenCase, received: Received): ExportJob {
  const { language, publicAddress, now, db } = current
  const { id, publisher, slug, text } = consultation
  const { version, items, whole, questions } = draft
  return {
    format,
    databaseFile: db.file,
    received,
    options: {
      language,
      version,
      items,
      whole,
      questions,
      groupNames,
      consultation: {
        id,
        title: text[contentLanguageOf(language)].title,
        publisher,
        address: publicAddress + href('/horinger/:slug', { slug }),
      },
      exportedAt: now.toString(),
      submissions: received.responses,
    },
  }
}

function noteExport({ db, actor, language, wallNow }: Current, { consultationId, responses }: Received, format: Format): Promise<void> {
  if (actor.kind !== 'case-officer' && actor.kind !== 'administrator') throw new Error('The gate let somebody through to the export')
  return logExport(db, actor, { consultationId, format, language, responses }, wallNow)
}

/** Headers of a file to keep, with a name both old and new browsers can read. Never compressed again, never stored on the way. */
function fileHeaders(slug: string, now: Temporal.Instant, format: Format, isDeflated: boolean): HeadersInit {
  const name = `${slug}_${now.toZonedDateTimeISO(norwegianTime).toPlainDate()}.${format}`
  return {
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename="horingssvar_${name}"; filename*=UTF-8''${encodeURIComponent(`høringssvar_${name}`)}`,
    'Cache-Control': 'private, no-store, no-transform',
    ...(format === 'csv' ? { Vary: 'Accept-Encoding' } : {}),
    ...(isDeflated ? { 'Content-Encoding': 'gzip' } : {}),
  }
}
