import { join } from 'node:path'
import type { Bench } from '../bench'
import { startProgram } from '../child'
import { atMost, say, type Table, verdictCells } from '../table'

interface Compared {
  readonly ours: number
  readonly alone: number
  readonly bytes: number
}

/** A vendor's checklist as a file, out and in. */
export async function measureChecklistFile({ data, plan }: Bench): Promise<Table> {
  const program = await startProgram('checklist.ts', [join(data.folder, 'innspill.sqlite')])
  const written = await program.ask<Compared>('write', 10 * plan.repeats)
  const read = await program.ask<Compared>('read', 10 * plan.repeats)
  const { peakRss } = await program.usage()
  await program.stop()
  const cells = ({ ours, alone, bytes }: Compared) => [ours, alone, ours / alone, bytes / 1000].map((number) => say(number))
  return {
    title: 'Egenvurdering som fil',
    columns: ['Fil med 50 krav og to stykker dokumentasjon for hvert', 'CPU ms', 'grense CPU ms', 'CPU', 'fil kB', 'mål', 'nådd'],
    rows: [
      ['Skrive sjekklisten som Excel', ...cells(written), ...verdictCells(atMost(written.ours / written.alone, 2, 'CPU'))],
      ['Lese den inn igjen, med forhåndsvisning', ...cells(read), ...verdictCells(atMost(read.ours, 15, 'CPU ms'))],
    ],
    notes: [
      'Grensen for å skrive: de samme cellene gjennom exceljs alene, uten stiler, lister, regler og beskyttelse. For å lese: en XML-leser som går gjennom de samme delene og ikke tar vare på noe. Median, målt annenhver gang.',
      `Mest minne underveis, med det exceljs brukte: ${say(peakRss / 1_000_000)} MB.`,
    ],
  }
}
