import { PassThrough } from 'node:stream'
import { workerData } from 'node:worker_threads'
import '#app/messages/all'
import type { ExportJob } from '#app/excel/export-job'
import { responsesCsv } from '#app/excel/responses-csv'
import { writeResponsesWorkbook } from '#app/excel/responses-workbook'
import { handOver } from '#app/platform/file-thread'
import type { WordJob } from '#app/word/word-job'
import { openReader } from '#db/client'
import { walkGeneralAnswers, walkResponses, walkSealed } from '#db/response-walk'

/** A program of its own, run in a thread for each file. What only some files need is loaded for those. */
const job = workerData as ExportJob | WordJob
if (job.format === 'docx') {
  const { wordFile } = await import('#app/word/word-file')
  await handOver(wordFile(job))
} else await handOverReceived(job)

async function handOverReceived({ format, databaseFile, received, options }: ExportJob): Promise<void> {
  const db = openReader(databaseFile)
  try {
    await handOver(format === 'csv' ? responsesCsv(walkSealed(db, received), options) : workbook(db, { received, options }))
  } finally {
    db.close()
  }
}

function workbook(
  db: ReturnType<typeof openReader>,
  { received, options }: Pick<ExportJob, 'received' | 'options'>,
): AsyncIterable<Uint8Array> {
  const file = new PassThrough()
  const source = { responses: walkResponses(db, received), general: walkGeneralAnswers(db, received, options.version.id) }
  // What goes wrong breaks the stream off, and with it the file.
  writeResponsesWorkbook(file, source, options).catch(() => {})
  return file
}
