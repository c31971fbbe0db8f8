import { get } from 'node:http'
import { join } from 'node:path'
import { type Database, openDatabase } from '#db/client'
import { listConsultations } from '#db/consultations'
import type { Bench } from '../bench'
import { type Program, startProgram } from '../child'
import type { DataFolder } from '../data/folder'
import { makeAllRowsReady, removeAllRows } from '../data/rows'
import { startInnspill } from '../innspill'
import { load, type Target } from '../load'
import { median, percentile } from '../numbers'
import { atMost, say, type Table, type Verdict, verdictCells } from '../table'
import { browserHeaders } from '../visit'

const columns = [
  'Eksport',
  'sek',
  'CPU sek',
  'topp MB',
  'fil MB',
  'grense CPU sek',
  'CPU',
  'p99 ms før',
  'p99 ms under',
  'p99',
  'mål',
  'nådd',
]
const mega = 1e6

/** The two files a case officer takes out, alone and while others answer. */
export async function measureExports({ plan }: Bench, folders: readonly DataFolder[]): Promise<Table> {
  const rows: string[][] = []
  for (const data of folders) rows.push(...(await measureFolder(data, plan.fileRepeats, data === folders.at(-1))))
  const largest = folders.at(-1)
  const making = largest ? await measureRowMaking(largest) : 0
  return {
    title: 'Eksport',
    columns,
    rows,
    notes: [
      'Grensen for Excel: de samme cellene gjennom exceljs’ strømmende skriver alene, uten stiler; tiden det tar å lage radene er trukket fra.',
      `CSV: radene til hvert svar gjøres klare i bakgrunnen når det er mottatt (${say(making)} ms prosessortid for hvert). «Uten ferdige rader» er når ingen av dem er klare.`,
      'Grensen for CSV: de samme svarene lest med én ferdig SQL-setning, og like mange byte som filen sendt fra en naken Node-server.',
      '«Topp MB» er det meste minnet en nystartet prosess har brukt etter én fil.',
      '«p99» er for en svarside som åpnes 20 ganger i sekundet, før og mens filen skrives.',
    ],
  }
}

async function measureFolder(data: DataFolder, repeats: number, isLargest: boolean): Promise<string[][]> {
  const database = join(data.folder, 'innspill.sqlite')
  const excelAlone = await startProgram('excel-alone.ts', [database])
  const xlsx: Taken[] = []
  const csv: Taken[] = []
  const xlsxBounds: number[] = []
  const csvBounds: number[] = []
  for (let i = 0; i < repeats; i++) {
    xlsx.push(await takeFromFresh(data, 'svar.xlsx'))
    xlsxBounds.push((await excelAlone.ask<number>('write')) / 1000)
    const file = await takeFromFresh(data, 'svar.csv')
    csv.push(file)
    csvBounds.push((await takeFrom(await startProgram('csv-alone', [database]), `/${file.bytes}`, {})).cpu)
  }
  await excelAlone.stop()
  const size = `${say(data.responses)} svar, ${say(data.diligence.answered * 100)} % av punktene`
  const [xlsxBound, csvBound] = [median(xlsxBounds), median(csvBounds)]
  const peakLimit = isLargest ? 250 : 300
  return [
    await row(`Excel, ${size}`, data, 'svar.xlsx', xlsx, xlsxBound, ({ cpu, peak, p99 }) => [
      atMost(cpu / xlsxBound, 1.5, 'CPU'),
      atMost(peak, peakLimit, 'MB'),
      atMost(p99, 2, 'p99'),
    ]),
    await row(`CSV, ${size}`, data, 'svar.csv', csv, csvBound, ({ cpu }) => (isLargest ? [atMost(cpu, 1.2, 'CPU-sek')] : [])),
    ...(isLargest ? [await withoutRows(`CSV, ${size}, uten ferdige rader`, data, csvBound)] : []),
  ]
}

/** The first file after an upgrade, or in a language nobody has asked for: every row is made while it is sent. */
async function withoutRows(name: string, data: DataFolder, bound: number): Promise<string[]> {
  await inDatabase(data, async (db) => removeAllRows(db))
  return row(name, data, 'svar.csv', [await takeFromFresh(data, 'svar.csv')], bound, () => [])
}

/** Milliseconds of processor time that it takes to make the rows of one response ready. Makes them all. */
async function measureRowMaking(data: DataFolder): Promise<number> {
  return inDatabase(data, async (db) => {
    removeAllRows(db)
    const before = process.cpuUsage()
    await makeAllRowsReady(db, await theConsultation(db))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / data.responses
  })
}

async function inDatabase<T>({ folder }: DataFolder, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(join(folder, 'innspill.sqlite'))
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

async function theConsultation(db: Database) {
  const [first] = await listConsultations(db)
  if (!first) throw new Error('There is no consultation')
  return first
}

interface Taken {
  readonly seconds: number
  readonly cpu: number
  readonly peak: number
  readonly bytes: number
}

async function row(
  name: string,
  data: DataFolder,
  file: string,
  taken: readonly Taken[],
  bound: number,
  aims: (measured: { cpu: number; peak: number; p99: number }) => Verdict[],
): Promise<string[]> {
  const of = (key: keyof Taken) => median(taken.map((one) => one[key]))
  const { before, during } = await othersMeanwhile(data, file)
  const cpu = of('cpu')
  const peak = Math.max(...taken.map((one) => one.peak))
  return [
    name,
    ...[of('seconds'), cpu, peak, of('bytes') / mega].map((number) => say(number)),
    ...[bound, cpu / bound, before, during, during / before].map((number) => say(number)),
    ...verdictCells(...aims({ cpu, peak, p99: during / before })),
  ]
}

/** A process of its own for each file, so that its peak is the file's. */
async function takeFromFresh(data: DataFolder, file: string): Promise<Taken> {
  return takeFrom(await startInnspill(data.folder), addressOf(data, file), browserHeaders(data.caseOfficer.cookie))
}

async function takeFrom(program: Program, path: string, headers: Record<string, string>): Promise<Taken> {
  const before = await program.usage()
  const started = performance.now()
  const bytes = await take(program, path, headers)
  const seconds = (performance.now() - started) / 1000
  const after = await program.usage()
  await program.stop()
  return { seconds, cpu: (after.cpuMs - before.cpuMs) / 1000, peak: after.peakRss / mega, bytes }
}

const addressOf = ({ slug }: DataFolder, file: string) => `/saksbehandling/${slug}/eksport/${file}`

async function othersMeanwhile(data: DataFolder, file: string): Promise<{ before: number; during: number }> {
  const app = await startInnspill(data.folder)
  const headers = browserHeaders(data.people.at(-1)?.cookie ?? null)
  const others: Target = {
    program: app,
    connections: 4,
    rate: 20,
    requestsOf: () => [{ path: `/horinger/${data.slug}/svar/kapittel/2`, headers }],
  }
  await load(others, { seconds: 2 })
  const before = await load(others, { seconds: 5 })
  let isWriting = true
  const writing = take(app, addressOf(data, file), browserHeaders(data.caseOfficer.cookie)).finally(() => {
    isWriting = false
  })
  const times: number[] = []
  for (let turns = 0; isWriting && turns < 60; turns++) times.push(...(await load(others, { seconds: 1 })).times)
  await writing
  await app.stop()
  return {
    before: before.p99,
    during: percentile(
      times.sort((a, b) => a - b),
      0.99,
    ),
  }
}

/** Takes the file as a browser does, and throws it away. Gives its size. */
function take({ address }: Program, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(new URL(path, address), { headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} answered ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}
