import { PassThrough } from 'node:stream'
import { workerData } from 'node:worker_threads'
import '#app/messages/all'
import type { ExportJob } from '#app/excel/export-job'
import { responsesCsv } from '#app/excel/responses-csv'
import { writeResponsesWorkbook } from '#app/excel/responses-workbook'
import { handOver } from '#app/platform/file-thread'
import { openReader } from '#db/client'
import { walkGeneralAnswers, walkResponses, walkSealed } from '#db/response-walk'

/** A program of its own, run in a thread for each file of received responses. */
const { format, databaseFile, received, options } = workerData as ExportJob
const db = openReader(databaseFile)
try {
  await handOver(format === 'csv' ? responsesCsv(walkSealed(db, received), options) : workbook())
} finally {
  db.close()
}

function workbook(): AsyncIterable<Uint8Array> {
  const file = new PassThrough()
  const source = { responses: walkResponses(db, received), general: walkGeneralAnswers(db, received, options.version.id) }
  // What goes wrong breaks the stream off, and with it the file.
  writeResponsesWorkbook(file, source, options).catch(() => {})
  return file
}
