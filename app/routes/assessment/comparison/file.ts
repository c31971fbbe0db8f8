import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Current } from '#app/access/current'
import { norwegianDay } from '#app/domain/consultation'
import { writeComparisonWorkbook } from '#app/excel/comparison-workbook'
import type { ComparisonValues } from './values'

/** The comparison as it stands on the page, as a workbook. Six times fifty requirements: made at once, unlike the files of responses. */
export async function comparisonFile(values: ComparisonValues, { language, now, publicAddress }: Current, page: string): Promise<Response> {
  const stream = new PassThrough()
  const [bytes] = await Promise.all([
    buffer(stream),
    writeComparisonWorkbook(stream, { ...values, language, exportedAt: now.toString(), address: publicAddress + page }),
  ])
  const name = `${norwegianDay(now)}.xlsx`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="sammenligning_${name}"`,
      'Cache-Control': 'private, no-store, no-transform',
    },
  })
}
