import { setTimeout } from 'node:timers/promises'
import type { Bench } from '../bench'
import { startInnspill } from '../innspill'
import { median } from '../numbers'
import { atMost, say, type Table, type Verdict, verdictCells } from '../table'
import { browserHeaders, visit } from '../visit'

const mega = 1e6

/** From a process is made until the first page is answered, and what it holds when nobody asks for anything. */
export async function measureStart({ data, app, plan }: Bench): Promise<Table> {
  const starts: number[] = []
  const idle: number[] = []
  for (let i = 0; i < plan.repeats + 2; i++) {
    const started = performance.now()
    const fresh = await startInnspill(data.folder)
    const { status } = await visit(fresh, '/', browserHeaders(null))
    if (status !== 200) throw new Error(`The front page answered ${status}`)
    starts.push(performance.now() - started)
    await setTimeout(2000)
    idle.push((await fresh.usage()).rss / mega)
    await fresh.stop()
  }
  const { peakRss, rss, fileRss } = await app.usage()
  const row = (name: string, value: number, unit: string, ...aims: Verdict[]) => [name, say(value, unit), ...verdictCells(...aims)]
  const start = median(starts)
  const rest = median(idle)
  return {
    title: 'Start og minne',
    columns: ['Start og minne', 'målt', 'mål', 'nådd'],
    rows: [
      row('Kaldstart, fra prosess til første side (bygd, ferdig database)', start, 'ms', atMost(start, 1000, 'ms')),
      row('Minne to sekunder etter første side', rest, 'MB', atMost(rest, 150, 'MB')),
      row('Minne etter alle målingene av sider og skriving', rss / mega, 'MB'),
      row('Det meste minnet underveis', peakRss / mega, 'MB'),
      row('Herav speil av filer (kan frigis av systemet)', fileRss / mega, 'MB'),
    ],
    notes: ['Kaldstart er median av nye prosesser; operativsystemet har filene i minnet fra før.'],
  }
}
