import { PassThrough } from 'node:stream'
import { workerData } from 'node:worker_threads'
import '#app/messages/all'
import type { ExportJob } from '#app/excel/export-job'
import { madeWith } from '#app/excel/made-with'
import type { ResponseJob } from '#app/excel/response-job'
import type { LetterJob } from '#app/letters/letter-job'
import type { BookletJob } from '#app/pdf/booklet-job'
import { handOver } from '#app/platform/file-thread'
import { programMark } from '#app/platform/program-mark'
import type { WordJob } from '#app/word/word-job'

/** A program of its own, run in a thread for each file. What only some files need is loaded for those. */
const job = workerData as ExportJob | WordJob | BookletJob | LetterJob | ResponseJob
if (job.format === 'docx') {
  const { wordFile } = await import('#app/word/word-file')
  await handOver(wordFile(job))
} else if (job.format === 'response-xlsx') {
  const { responseFile } = await import('#app/excel/response-job')
  await handOver(responseFile(job))
} else if (job.format === 'letter') {
  const { examineJob } = await import('#app/letters/examine-job')
  await handOver(examineJob(job))
} else if (job.format === 'pdf') await handOver(booklet(job))
else await handOverReceived(job)

async function* booklet(of: BookletJob): AsyncGenerator<Uint8Array> {
  const { makeDraftBooklet } = await import('#app/pdf/draft-booklet')
  yield await makeDraftBooklet(of)
}

async function handOverReceived({ format, databaseFile, received, options }: ExportJob): Promise<void> {
  const { openReader } = await import('#db/client')
  const { walkGeneralAnswers, walkResponses } = await import('#db/response-walk')
  const db = openReader(databaseFile)
  try {
    if (format === 'csv') {
      const { csvInParts } = await import('#app/excel/ready-rows')
      const { gzipOf } = await import('#app/excel/gzip-parts')
      const { walkReadyRows } = await import('#db/ready-rows')
      const meant = { language: options.language, madeWith: madeWith(await programMark(new URL(import.meta.url)), options) }
      await handOver(gzipOf(csvInParts(walkReadyRows(db, received, meant), options)))
    } else {
      const { writeResponsesWorkbook } = await import('#app/excel/responses-workbook')
      const file = new PassThrough()
      const source = { responses: walkResponses(db, received), general: walkGeneralAnswers(db, received, options.version.id) }
      // What goes wrong breaks the stream off, and with it the file.
      writeResponsesWorkbook(file, source, options).catch(() => {})
      await handOver(file)
    }
  } finally {
    db.close()
  }
}
