import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '#app/server/storage'
import type { Bench } from '../bench'
import type { Program } from '../child'
import { makeAssessments } from '../data/assessments'
import { encodeForm, readForm } from '../forms'
import { startInnspill } from '../innspill'
import { median } from '../numbers'
import { atMost, say, type Table, verdictCells } from '../table'
import { browserHeaders, formHeaders, publicAddress, visit } from '../visit'

const columns = ['Egenvurdering', 'median ms', 'p95 ms', 'CPU ms', 'kB', 'grense ms', 'grense CPU ms', 'CPU', 'mål', 'nådd']
const assessments = 1000

type Ask = () => Promise<{ status: number; milliseconds: number; bytes: Buffer }>

/** Vendors' assessments with a thousand shared with all: opening the checklist, saving one line, and six side by side. */
export async function measureAssessments({ plan, empty }: Bench): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-bench-assessments-'))
  const db = await openStorage(folder, 'db/migrations', 'production')
  db.writer.$client.pragma('synchronous = OFF')
  const { numbers, open, cookie } = await makeAssessments(db, assessments, publicAddress)
  db.close()
  const app = await startInnspill(folder)
  const times = plan.repeats * 10
  const checklist = `/egenvurdering/vurdering/${open}`
  const six = [0, 1, 2, 3, 4, 5].map((i) => `vurdering=${numbers[i * 7] ?? ''}`).join('&')
  // Each from an address of its own, so that no limit per address is met.
  let visitors = 0
  const read = (path: string, who: string | null) => () => visit(app, path, browserHeaders(who, visitors++))
  const readEmpty = () => visit(empty, '/', browserHeaders(null))
  let base = ''
  const save = async () => {
    if (base === '') {
      const form = readForm((await visit(app, `${checklist}/krav/K-1.1`, browserHeaders(cookie))).text, '/krav/K-1.1')
      base = new URLSearchParams(encodeForm(form)).get('base') ?? ''
    }
    const fields = new URLSearchParams({ code: 'K-1.1', base, justification: `Skrevet ${performance.now()}` })
    const answer = await visit(app, `${checklist}/lagring`, formHeaders(cookie), fields.toString())
    base = (JSON.parse(answer.text) as { base: string }).base
    return answer
  }
  const write = {
    sql: `update assessment_lines set justification = 'Skrevet ' || random()
      where assessment_id = ? and item_id = (select min(item_id) from assessment_lines where assessment_id = ?)`,
    values: [open, open],
  }
  await empty.ask('prepare', { file: join(folder, 'innspill.sqlite'), transactions: [[write]] })
  const saveEmpty = () => visit(empty, '/lagring', formHeaders(cookie), 'code=K-1.1')
  const sides = async (name: string, mine: Ask, bound: Ask, limit: number) =>
    row(name, await measured(app, mine, times), await measured(empty, bound, times), limit)
  const rows = [
    await sides('Åpne sjekklisten', read(checklist, cookie), readEmpty, 100),
    await sides('Lagre én linje', save, saveEmpty, 50),
    await sides('Sammenligne seks', read(`/egenvurdering/sammenligning?${six}`, null), readEmpty, 150),
    await sides('Sammenligne seks, som Excel', read(`/egenvurdering/sammenligning.xlsx?${six}`, null), readEmpty, 300),
    await sides('Listen over dem som er delt med alle', read('/egenvurdering/offentlig', null), readEmpty, 150),
  ]
  const { peakRss } = await app.usage()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    title: 'Egenvurdering',
    columns,
    rows,
    notes: [
      `${say(assessments)} erklæringer à 50 krav er delt med alle. Én forespørsel om gangen; kB er det som ble sendt, komprimert. Mest minne underveis: ${say(peakRss / 1_000_000)} MB.`,
      'Grensen: en tom side fra React Router; for lagringen en tom handling som skriver den ene raden (synchronous=FULL).',
    ],
  }
}

interface Measured {
  readonly taken: readonly number[]
  readonly cpuMs: number
  readonly size: number
}

async function measured(program: Program, ask: Ask, times: number): Promise<Measured> {
  const taken: number[] = []
  let size = 0
  for (let i = 0; i < 10; i++) await ask()
  const before = (await program.usage()).cpuMs
  for (let i = 0; i < times; i++) {
    const { status, milliseconds, bytes } = await ask()
    if (status >= 400) throw new Error(`The answer was ${status}`)
    taken.push(milliseconds)
    size = bytes.length
  }
  return { taken, size, cpuMs: ((await program.usage()).cpuMs - before) / times }
}

function row(name: string, mine: Measured, bound: Measured, limit: number): string[] {
  const worst = mine.taken.toSorted((one, other) => one - other)[Math.ceil(0.95 * mine.taken.length) - 1] ?? 0
  const [middle, other] = [median([...mine.taken]), median([...bound.taken])]
  const numbers = [middle, worst, mine.cpuMs, mine.size / 1000, other, bound.cpuMs, mine.cpuMs / bound.cpuMs]
  return [name, ...numbers.map((number) => say(number)), ...verdictCells(atMost(middle, limit, 'ms'))]
}
