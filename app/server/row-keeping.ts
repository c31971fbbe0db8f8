import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import type { Language } from '#app/domain/language'
import { madeWith } from '#app/excel/made-with'
import { rowsMaker } from '#app/excel/ready-rows'
import type { Log } from '#app/platform/log'
import { programMark } from '#app/platform/program-mark'
import { listExportLanguages } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { type Consultation, listConsultations } from '#db/consultations'
import { getGroupNames } from '#db/consultees'
import { getDraft } from '#db/guidelines'
import { listUnready, putReadyRows, type ReadyRows } from '#db/ready-rows'
import { type Received, receivedSoFar, type Submission } from '#db/submissions'

const firstAfter = 20_000
const every = 60_000
/** With more new responses than this since the last look, people are sending: they come first. */
const rush = 20
/** Some milliseconds of work, and then others get their turn. */
const atOnce = 5
/** So many are looked through for those that are not ready. */
const stretch = 500
const pause = 25

export interface RowKeeping {
  /** Makes ready what is not. */
  round(): Promise<void>
  /** Waits for the few that are being made. */
  stop(): Promise<void>
}

/**
 * Makes the rows of what has been received ready for the CSV file, in the background: in bokmål, and in each language the file has been
 * taken out in. A file of ten thousand responses is then sent as it lies.
 */
export function startRowKeeping(database: () => Database, program: URL, log: Log): RowKeeping {
  const stopping = new AbortController()
  const { signal } = stopping
  // As it was when we started: what a new build makes is for the next start to say.
  const mark = programMark(program)
  mark.catch(() => {})
  /** Up to which response all is done, and which was the last at the last look. */
  const reached = new Map<string, number>()
  const seen = new Map<string, number>()
  let from: Database | null = null
  let running = Promise.resolve()
  let timer = setTimeout(keep, firstAfter).unref()

  function keep(): void {
    running = round().catch((error: unknown) => {
      // As when the database is replaced just then; the next round is soon enough.
      if (!signal.aborted) log.warn({ error: error instanceof Error ? error.message : String(error) }, 'rows were not made ready')
    })
    void running.then(() => {
      if (!signal.aborted) timer = setTimeout(keep, every).unref()
    })
  }

  async function round(): Promise<void> {
    const db = database()
    if (db !== from) for (const memory of [reached, seen]) memory.clear()
    from = db
    for (const consultation of await listConsultations(db)) {
      const received = await receivedSoFar(db, consultation.id)
      const isRush = received.last - (seen.get(consultation.id) ?? received.last) > rush
      seen.set(consultation.id, received.last)
      if (isRush) continue
      for (const language of await languagesOf(db, consultation)) {
        const name = `${consultation.id} ${consultation.currentVersionId} ${language}`
        const after = reached.get(name) ?? 0
        if (after >= received.last) continue
        await makeRowsReady(db, consultation, { received, after, language, program: await mark, pause, signal })
        reached.set(name, received.last)
      }
    }
  }

  return {
    round,
    stop() {
      stopping.abort()
      clearTimeout(timer)
      return running
    },
  }
}

export interface RowsToMake {
  readonly received: Received
  /** Id of the last response that needs no looking at. */
  readonly after: number
  readonly language: Language
  /** The mark of the program that makes the file. */
  readonly program: string
  /** Milliseconds between each few. */
  readonly pause: number
  readonly signal?: AbortSignal
}

/** Makes all those rows ready that are not. */
export async function makeRowsReady(db: Database, consultation: Consultation, of: RowsToMake): Promise<void> {
  const { received, language, signal } = of
  const draft = await getDraft(db, consultation.currentVersionId)
  const subject = { language, ...draft, groupNames: await getGroupNames(db, consultation.id) }
  const meant = { language, madeWith: madeWith(of.program, subject) }
  const rowsOf = rowsMaker(subject)
  for (let { after } = of; after < received.last && !signal?.aborted; ) {
    const upTo = Math.min(after + stretch, received.last)
    const some = await listUnready(db, { ...received, last: upTo }, meant, after, atOnce)
    after = some.length < atOnce ? upTo : (some.at(-1)?.submission.id ?? upTo)
    const made: { readonly submission: Submission; readonly rows: ReadyRows }[] = []
    for (const { submission, sealed } of some) {
      made.push({ submission, rows: rowsOf({ submission, sealed }) })
      await setImmediate()
    }
    if (made.length > 0)
      await inTransaction(db, async (tx) => {
        for (const { submission, rows } of made) await putReadyRows(tx, submission, meant, rows)
      })
    await wait(of.pause)
  }
}

async function languagesOf(db: Database, { id }: Consultation): Promise<ReadonlySet<Language>> {
  return new Set<Language>(['nb', ...(await listExportLanguages(db, id))])
}
