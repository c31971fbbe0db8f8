import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { Temporal } from 'temporal-polyfill'
import type { DataFolder } from './data/folder'
import { say, type Table, toMarkdown } from './table'

const file = 'docs/benchmarks.md'
const begin = '<!-- Herfra skrives av npm run bench -->'
const end = '<!-- Hit skrives av npm run bench -->'

/** How many programs waited for a processor before we began: with more than there are processors, only the ratios say anything. */
export const loadBefore = loadavg()[0] ?? 0

/** Puts the figures of a run into the document, between its marks; what people have written round them stays. */
export function writeDocs(planName: string, folders: readonly DataFolder[], tables: readonly Table[]): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `# Målinger\n\n${begin}\n${end}\n`
  const [before, rest] = split(text, begin)
  const [, after] = split(rest, end)
  writeFileSync(
    file,
    [before, begin, '\n\n', about(planName, folders), '\n\n', tables.map(toMarkdown).join('\n\n'), '\n\n', end, after].join(''),
  )
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  if (at === -1) throw new Error(`${file} mangler linjen ${mark}`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

function about(planName: string, folders: readonly DataFolder[]): string {
  const processors = cpus()
  const data = folders.map(
    ({ responses, diligence, megabytes, seconds }) =>
      `- ${say(responses)} svar på ${say(diligence.answered * 100)} % av de 75 punktene, hvert med alle valg og en merknad på 100–1500 tegn: ` +
      `${say(megabytes, 'MB')} database, laget på ${say(seconds, 's')} med fast frø`,
  )
  return [
    `Kjørt ${Temporal.Now.plainDateISO()} (${planName} måling, ${versionOf()}) på ${processors.length} × ${processors[0]?.model.trim() ?? 'ukjent prosessor'}, ` +
      `${say(totalmem() / 1e9, 'GB')} minne, Node ${process.versions.node}, SQLite i WAL med synchronous=FULL. ` +
      `Belastning på maskinen da målingen begynte: ${say(loadBefore)}.`,
    '',
    ...data,
  ].join('\n')
}

function versionOf(): string {
  try {
    return `versjon ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()}`
  } catch {
    return 'ukjent versjon'
  }
}
