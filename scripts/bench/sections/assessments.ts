import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '#app/server/storage'
import type { Bench } from '../bench'
import { makeAssessments } from '../data/assessments'
import { encodeForm, readForm } from '../forms'
import { startInnspill } from '../innspill'
import { median } from '../numbers'
import { atMost, say, type Table, verdictCells } from '../table'
import { browserHeaders, formHeaders, publicAddress, visit } from '../visit'

const columns = ['Egenvurdering', 'median ms', 'p95 ms', 'kB', 'mål', 'nådd']
const assessments = 1000

/** Vendors' assessments with a thousand shared with all: opening the checklist, saving one line, and six side by side. */
export async function measureAssessments({ plan }: Bench): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-bench-assessments-'))
  const db = await openStorage(folder, 'db/migrations', 'production')
  db.writer.$client.pragma('synchronous = OFF')
  const { numbers, open, cookie } = await makeAssessments(db, assessments, publicAddress)
  db.close()
  const app = await startInnspill(folder)
  const times = plan.repeats * 10
  const checklist = `/egenvurdering/vurdering/${open}`
  const six = [0, 1, 2, 3, 4, 5].map((i) => `vurdering=${numbers[i * 7] ?? ''}`).join('&')
  const read = (path: string, who: string | null) => () => visit(app, path, browserHeaders(who))
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
  const rows = [
    await row('Åpne sjekklisten', read(checklist, cookie), times, 100),
    await row('Lagre én linje', save, times, 50),
    await row('Sammenligne seks', read(`/egenvurdering/sammenligning?${six}`, null), times, 150),
    await row('Sammenligne seks, som Excel', read(`/egenvurdering/sammenligning.xlsx?${six}`, null), times, 300),
    await row('Listen over dem som er delt med alle', read('/egenvurdering/offentlig', null), times, 150),
  ]
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    title: 'Egenvurdering',
    columns,
    rows,
    notes: [`${say(assessments)} erklæringer à 50 krav er delt med alle. Én forespørsel om gangen; kB er det som ble sendt, komprimert.`],
  }
}

async function row(
  name: string,
  ask: () => Promise<{ status: number; milliseconds: number; bytes: Buffer }>,
  times: number,
  limit: number,
): Promise<string[]> {
  const taken: number[] = []
  let size = 0
  for (let i = 0; i <= times; i++) {
    const { status, milliseconds, bytes } = await ask()
    if (status !== 200) throw new Error(`${name} answered ${status}`)
    // The first is to warm up.
    if (i > 0) taken.push(milliseconds)
    size = bytes.length
  }
  const worst = taken.toSorted((one, other) => one - other)[Math.ceil(0.95 * taken.length) - 1] ?? 0
  return [name, say(median(taken)), say(worst), say(size / 1000), ...verdictCells(atMost(median(taken), limit, 'ms'))]
}
