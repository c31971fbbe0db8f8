// Writes a vendor's checklist as the page does and reads it back as an upload, and the lower bounds beside them: exceljs with the same
// cells, no styles, no rules; and a parser that walks through the same parts and keeps nothing.
import { buffer } from 'node:stream/consumers'
import excel from 'exceljs'
import { SaxesParser } from 'saxes'
import { fromBufferPromise } from 'yauzl'
import { requirementsOf } from '#app/domain/assessment'
import type { ChecklistFile, FileLine } from '#app/excel/checklist-file'
import { readChecklistTables } from '#app/excel/checklist-tables'
import { checklistWorkbook } from '#app/excel/checklist-workbook'
import { inSameVersion } from '#app/excel/find-requirement'
import { readChecklist } from '#app/excel/read-checklist'
import { registerAll } from '#app/messages/all'
import { judgeRows } from '#app/use-cases/judge-import'
import type { StoredLine } from '#db/assessment-lines'
import { openDatabase } from '#db/client'
import { listConsultations } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { scaleOfFile } from '#db/seed/assessment-file'
import { median } from '../numbers'
import { answerQuestions } from './answer.mjs'

registerAll()
const db = openDatabase(process.argv[2] ?? '')
const [consultation] = await listConsultations(db)
if (!consultation) throw new Error('There is nothing to assess against')
const { version, items } = await getDraft(db, consultation.currentVersionId)
const requirements = requirementsOf(items)
const line: FileLine = {
  ...{ status: 'delvis_oppfylt', plannedDate: '2025-12-01', isCarried: false },
  justification: 'Gjelder foreløpig bare innsyn i journal. Timebestilling kommer i neste versjon. '.repeat(4),
  internalNote: 'Spør produktrådet.',
  evidence: [
    { kind: 'test', text: 'Testrapport 14, kapittel 3: tilgangen stenges når barnet fyller 16 år.', link: '' },
    { kind: 'dokumentasjon', text: 'Håndboken, om foreldretilgang.', link: 'https://leverandor.example/handbok#foreldre' },
  ],
}
const file: ChecklistFile = {
  ...{ kind: 'assessment', language: 'nb', scale: scaleOfFile(), version, requirements, isTest: true, declaration: null },
  consultation: { slug: consultation.slug, title: consultation.text.nb.title, publisher: consultation.publisher },
  ...{ address: 'https://innspill.example/', exportedAt: '2025-06-02T07:00:00Z', on: '2025-06-02', assessment: 'a' },
  lines: new Map(requirements.map(({ code }) => [code, line])),
  product: {
    ...{ vendorName: 'Leverandør AS', orgNumber: '310000027', productName: 'Journal', productVersion: '4.10', productType: 'epj' },
    ...{ assessedAt: '2025-06-02', contactEmail: 'a@eksempel.no' },
  },
}

/** The cells of the finished file, to be written without anything else. */
async function cellsOf(bytes: Buffer): Promise<{ name: string; rows: unknown[][] }[]> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[][] = []
    sheet.eachRow((row) => {
      rows.push((row.values as unknown[]).slice(1))
    })
    return { name: sheet.name, rows }
  })
}

const finished = await checklistWorkbook(file)
const sheets = await cellsOf(finished)

async function writeAlone(): Promise<void> {
  const workbook = new excel.Workbook()
  for (const { name, rows } of sheets) workbook.addWorksheet(name).addRows(rows)
  await workbook.xlsx.writeBuffer()
}

const requirement = inSameVersion(requirements)
const stored = new Map([...file.lines].map(([code, own]): [string, StoredLine] => [code, { ...own, savedAt: '', savedBy: '' }]))

/** As the preview is made: gate, reader, rows, and each row held against what is stored. */
async function readBack(): Promise<void> {
  const rows = readChecklist(await readChecklistTables(finished), file.scale, requirement)
  const changed = judgeRows(file.scale, rows, stored).filter(({ outcome }) => outcome !== 'unchanged')
  if (rows.length !== requirements.length || changed.length > 0) throw new Error('The file did not come back as it went out')
}

async function parseAlone(): Promise<void> {
  const zip = await fromBufferPromise(finished)
  for await (const entry of zip.eachEntry()) {
    if (!/^xl\/(workbook|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(entry.fileName)) continue
    const parser = new SaxesParser()
    parser.write((await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')).close()
  }
}

async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** As often as it takes until the program is compiled and no longer gets quicker. */
const warmUp = 100

/** Processor time of each, by turns, the median of as many as asked for. */
async function compare(mine: () => Promise<unknown>, bound: () => Promise<unknown>, times: number) {
  const measured = { ours: [] as number[], alone: [] as number[] }
  for (let i = 0; i < times + warmUp; i++) {
    const [ours, alone] = [await cpuMsOf(mine), await cpuMsOf(bound)]
    if (i < warmUp) continue
    measured.ours.push(ours)
    measured.alone.push(alone)
  }
  return { ours: median(measured.ours), alone: median(measured.alone), bytes: finished.length }
}

answerQuestions({
  write: (times: number) => compare(() => checklistWorkbook(file), writeAlone, times),
  read: (times: number) => compare(readBack, parseAlone, times),
})
process.send?.({ ready: '' })
