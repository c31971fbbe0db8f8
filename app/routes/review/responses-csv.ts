import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createReadableStreamFromReadable } from '@react-router/node'
import { currentOf } from '#app/access/current'
import { responsesCsv } from '#app/excel/responses-csv'
import { walkResponses } from '#db/response-walk'
import type { Route } from './+types/responses-csv'
import { beginExport, fileHeaders, subjectOf } from './export-file'
import { openCase } from './open-case'

/** The «Svar» sheet as text, for tools that read no workbooks. */
export async function loader({ params: { slug }, context, request }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, now, log, reference } = current
  const opened = await openCase(current, slug)
  const headers = fileHeaders(slug, now, 'csv', 'text/csv; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { headers })
  await beginExport(current, opened, 'csv')
  const file = Readable.from(inTurns(responsesCsv(walkResponses(db, opened.consultation.id), subjectOf(opened, current))), {
    objectMode: false,
  })
  file.on('error', (error) => {
    if (!request.signal.aborted) log.error({ reference, where: 'export csv', error: String(error) }, 'unexpected error')
  })
  return new Response(createReadableStreamFromReadable(file), { headers })
}

/** Lets other requests in between two pieces. */
async function* inTurns(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    await setImmediate()
    yield Buffer.from(piece, 'utf8')
  }
}
