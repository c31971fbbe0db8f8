import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { openStorage } from '#app/server/storage'
import type { Database } from '#db/client'
import { getConsultationById, listConsultations } from '#db/consultations'
import type { Diligence } from './answers'
import { logInCaseOfficer, logInRespondents, type Person } from './people'
import { createRandom } from './random'
import { makeAllRowsReady } from './rows'
import { makeSenders } from './senders'
import { putSubmissions } from './submissions'

/** What a folder of made-up data is to hold. */
export interface DataSize {
  readonly responses: number
  readonly diligence: Diligence
  /** People with a draft under way and an open session. */
  readonly respondents: number
}

export interface DataFolder extends DataSize {
  readonly folder: string
  readonly slug: string
  readonly megabytes: number
  readonly seconds: number
  readonly caseOfficer: Person
  readonly people: readonly Person[]
}

/** Those who still write have been through everything, and have remarks to some of it. */
const nearlyDone: Diligence = { answered: 1, commented: 0.3 }

/** Fills a new folder: the real høring, open for another month, with made-up responses. The same seed gives the same texts. */
export async function makeDataFolder(folder: string, size: DataSize, publicAddress: string): Promise<DataFolder> {
  const started = performance.now()
  const db = await openStorage(folder, 'db/migrations', 'production')
  const client = db.writer.$client
  client.pragma('synchronous = OFF')
  try {
    const now = Temporal.Now.instant()
    const random = createRandom(20250613)
    const consultation = await openForAnotherMonth(db, now)
    await putSubmissions(db, consultation, makeSenders(db, size.responses, random), size.diligence, random)
    await makeAllRowsReady(db, consultation)
    const people = { publicAddress, diligence: nearlyDone, random, now }
    const respondents = await logInRespondents(db, consultation, size.respondents, people)
    const caseOfficer = await logInCaseOfficer(db, publicAddress, now)
    client.pragma('wal_checkpoint(TRUNCATE)')
    return {
      ...size,
      folder,
      slug: consultation.slug,
      megabytes: statSync(join(folder, 'innspill.sqlite')).size / 1e6,
      seconds: (performance.now() - started) / 1000,
      caseOfficer,
      people: respondents,
    }
  } finally {
    db.close()
  }
}

/** The deadline is the only thing changed: production has no clock but the machine's. */
async function openForAnotherMonth(db: Database, now: Temporal.Instant) {
  const [first] = await listConsultations(db)
  if (!first) throw new Error('There is no consultation to answer')
  const deadline = now.toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ months: 1 }).toString()
  db.writer.$client.prepare('update consultations set deadline = ?, revision = revision + 1').run(deadline)
  return getConsultationById(db, first.id)
}
