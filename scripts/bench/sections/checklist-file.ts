import { join } from 'node:path'
import type { Bench } from '../bench'
import { startProgram } from '../child'
import { atMost, say, type Table, verdictCells } from '../table'

/** A vendor's checklist as a file. */
export async function measureChecklistFile({ data, plan }: Bench): Promise<Table> {
  const program = await startProgram('checklist.ts', [join(data.folder, 'innspill.sqlite')])
  const { ours, alone, bytes } = await program.ask<{ ours: number; alone: number; bytes: number }>('compare', 10 * plan.repeats)
  await program.stop()
  return {
    title: 'Egenvurdering som fil',
    columns: ['Fil', 'CPU ms', 'grense CPU ms', 'CPU', 'fil kB', 'mål', 'nådd'],
    rows: [
      [
        'Sjekklisten som Excel, 50 krav med to stykker dokumentasjon hver',
        ...[ours, alone, ours / alone, bytes / 1000].map((number) => say(number)),
        ...verdictCells(atMost(ours / alone, 2, 'CPU')),
      ],
    ],
    notes: ['Grensen: de samme cellene gjennom exceljs alene, uten stiler, lister, regler og beskyttelse. Median, målt annenhver gang.'],
  }
}
