import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import '#app/messages/all'
import { programMark } from '#app/platform/program-mark'
import { makeRowsReady } from '#app/server/row-keeping'
import type { Database } from '#db/client'
import type { Consultation } from '#db/consultations'
import { receivedSoFar } from '#db/submissions'

/** Makes the rows of the CSV file ready, as the service does in the background; without its pauses. */
export async function makeAllRowsReady(db: Database, consultation: Consultation): Promise<void> {
  const received = await receivedSoFar(db, consultation.id)
  const program = await programMark(pathToFileURL(resolve('build/server/export-thread.js')))
  await makeRowsReady(db, consultation, { received, after: 0, language: 'nb', program, pause: 0 })
}

/** Takes them away again. */
export function removeAllRows(db: Database): void {
  db.writer.$client.exec('delete from ready_rows')
}
