import { join } from 'node:path'
import { openDatabase } from '#db/client'
import { listConsultations } from '#db/consultations'
import { countAllItems, countAllStandings, countSenders } from '#db/statistics'
import type { Bench } from '../bench'
import type { DataFolder } from '../data/folder'
import { startInnspill } from '../innspill'
import { median } from '../numbers'
import { atMost, say, type Table, verdictCells } from '../table'
import { browserHeaders, visit } from '../visit'

const columns = ['Statistikk for alle punkter', 'siden ms', 'spørringene ms', 'grense ms', 'forhold', 'opptelling ms', 'mål', 'nådd']

/** All items with everything that was chosen: the page, the repository calls behind it, and the same rows by plain SQL. */
export async function measureStatistics({ plan }: Bench, folders: readonly DataFolder[]): Promise<Table> {
  const rows: string[][] = []
  for (const data of folders) rows.push(await measure(data, plan.repeats * 10))
  return {
    title: 'Statistikk',
    columns,
    rows,
    notes: [
      '«Siden» er når ingenting er kommet inn siden sist, og tallene huskes. «Spørringene» er når noe er det; målet gjelder begge til sammen.',
      'Grensen: de samme radene lest med ferdige SQL-setninger. Tallene holdes ved like når svar kommer inn.',
      '«Opptelling» er hva det ville tatt å telle svarene på nytt i stedet.',
    ],
  }
}

async function measure(data: DataFolder, times: number): Promise<string[]> {
  const app = await startInnspill(data.folder)
  const headers = browserHeaders(data.caseOfficer.cookie)
  const page = await medianOf(times, async () => {
    const { status } = await visit(app, `/saksbehandling/${data.slug}/punkter`, headers)
    if (status !== 200) throw new Error(`The page of items answered ${status}`)
  })
  await app.stop()
  const db = openDatabase(join(data.folder, 'innspill.sqlite'))
  const [consultation] = await listConsultations(db)
  if (!consultation) throw new Error('There is nothing to count')
  // Where one writes, nothing is remembered.
  const fresh = { connection: db.writer }
  const queries = await medianOf(times, async () => {
    await countSenders(fresh, consultation.id)
    await countAllItems(fresh, consultation.currentVersionId)
    await countAllStandings(fresh, consultation.currentVersionId)
  })
  const plain = [
    'select segment_id, count(*) from submissions where consultation_id is not null group by segment_id',
    'select item_id, choice_id, segment_id, n from choice_counts',
    'select item_id, standing, has_text, segment_id, n from standing_counts',
  ].map((sql) => db.connection.$client.prepare(sql))
  const bound = await medianOf(times, async () => plain.forEach((statement) => void statement.all()))
  const counting = db.connection.$client.prepare(
    'select item_id, choice_id, segment_id, count(*) from submitted_answers where choice_id is not null group by 1, 2, 3',
  )
  const counted = await medianOf(1, async () => void counting.all())
  db.close()
  return [
    `${say(data.responses)} svar, ${say(data.diligence.answered * 100)} % av punktene`,
    ...[page, queries, bound, queries / bound, counted].map((number) => say(number)),
    ...verdictCells(atMost(page + queries, 250, 'ms')),
  ]
}

async function medianOf(times: number, work: () => Promise<void>): Promise<number> {
  const taken: number[] = []
  await work()
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return median(taken)
}
