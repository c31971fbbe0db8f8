import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from './bench'
import { type Program, startProgram } from './child'
import { type DataFolder, makeDataFolder } from './data/folder'
import { loadBefore, writeDocs } from './docs'
import { startInnspill } from './innspill'
import { planFrom } from './plan'
import { measureAssessments } from './sections/assessments'
import { measureChecklistFile } from './sections/checklist-file'
import { measureExports } from './sections/exports'
import { measureLastMinute } from './sections/last-minute'
import { measurePages } from './sections/pages'
import { measureStart } from './sections/start'
import { measureStatistics } from './sections/statistics'
import { measureWriting } from './sections/writing'
import { type Table, toText } from './table'
import { publicAddress } from './visit'

const plan = planFrom(process.argv.slice(2))
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const started = performance.now()
const scratch = mkdtempSync(join(tmpdir(), 'innspill-bench-'))
const programs: Program[] = []
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const sections: Record<string, (bench: Bench, all: readonly DataFolder[]) => Promise<Table>> = {
  sider: measurePages,
  statistikk: measureStatistics,
  eksport: measureExports,
  egenvurdering: measureAssessments,
  'egenvurdering-fil': measureChecklistFile,
  // After what is measured on a known number of responses: this sends more.
  skriving: measureWriting,
  'siste-minutt': measureLastMinute,
  start: measureStart,
}

if (loadBefore > cpus().length)
  console.log(`Maskinen er opptatt (belastning ${loadBefore.toFixed(1)}): stol på forholdene, ikke på tallene.`)

const tables: Table[] = []
const folders: DataFolder[] = []
for (const size of plan.sizes) folders.push(await makeDataFolder(join(scratch, String(size.responses)), size, publicAddress))
const data = folders.at(-1)
if (!data) throw new Error('A plan measures at least one size')
const unused = [...data.people]
const keep = async (starting: Promise<Program>) => {
  const program = await starting
  programs.push(program)
  return program
}
const bench: Bench = {
  plan,
  data,
  app: await keep(startInnspill(data.folder)),
  bare: await keep(startProgram('bare-server')),
  empty: await keep(startProgram('empty-app')),
  takePeople: (count) => unused.splice(0, count),
}
for (const [name, measure] of Object.entries(sections)) {
  if (only !== undefined && only !== name && !name.startsWith(`${only}-`)) continue
  const table = await measure(bench, folders)
  tables.push(table)
  console.log(toText(table))
}
for (const program of programs) await program.stop()
if (only === undefined && !process.argv.includes('--quick')) writeDocs(plan.name, folders, tables)
console.log(`\nFerdig på ${Math.round((performance.now() - started) / 1000)} s.`)
process.exit(0)
