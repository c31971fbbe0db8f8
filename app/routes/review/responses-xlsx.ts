import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { ReaderGone, writeResponsesWorkbook } from '#app/excel/responses-workbook'
import { walkGeneralAnswers, walkResponses } from '#db/response-walk'
import type { Route } from './+types/responses-xlsx'
import { beginExport, fileHeaders, subjectOf } from './export-file'
import { openCase } from './open-case'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Everything that was received, as a workbook, written while it is sent. */
export async function loader({ params: { slug }, context, request }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, now, language, publicAddress, log, reference } = current
  const opened = await openCase(current, slug)
  const { consultation, draft } = opened
  const headers = fileHeaders(slug, now, 'xlsx', type)
  if (request.method === 'HEAD') return new Response(null, { headers })
  const submissions = await beginExport(current, opened, 'xlsx')

  const file = new PassThrough()
  const { title } = consultation.text[contentLanguageOf(language)]
  const { id, publisher } = consultation
  const address = publicAddress + href('/horinger/:slug', { slug })
  writeResponsesWorkbook(
    file,
    { responses: walkResponses(db, id), general: walkGeneralAnswers(db, id, draft.version.id) },
    {
      ...subjectOf(opened, current),
      consultation: { id, title, publisher, address },
      exportedAt: now.toString(),
      submissions,
      signal: request.signal,
    },
  ).catch((error: unknown) => {
    // The answer has begun, so the reader is told by its breaking off, and we by the log. Who closes the window is no error.
    if (!request.signal.aborted && !(error instanceof ReaderGone))
      log.error({ reference, where: 'export xlsx', error: String(error) }, 'unexpected error')
  })
  return new Response(createReadableStreamFromReadable(file), { headers })
}
