import { describe, expect, test } from 'vitest'
import { RuleViolation } from '#app/domain/errors'
import { readCsv } from '#app/excel/read-csv'
import { openWorkbook } from '#app/excel/read-workbook'
import { openUpload } from '#app/excel/upload-gate'
import { hostileFiles } from './hostile-files'

/** Everything in a file, as whoever asks for all of it gets it. */
async function readAll(bytes: Buffer) {
  const upload = await openUpload(bytes)
  if (upload.kind === 'csv') return [readCsv(upload.text)]
  const workbook = await openWorkbook(upload.archive)
  const sheets = []
  for (const { name } of workbook.sheets) sheets.push(await workbook.read(name))
  return sheets
}

async function costOf(file: Buffer) {
  const before = { memory: process.memoryUsage(), at: process.cpuUsage() }
  const outcome = await readAll(file).then(
    () => null,
    (error: unknown) => (error instanceof RuleViolation ? error.code : error),
  )
  const { user, system } = process.cpuUsage(before.at)
  const megabytes = (process.memoryUsage().rss - before.memory.rss) / 1024 / 1024
  return { outcome, milliseconds: (user + system) / 1000, megabytes }
}

const isAtOnce = ({ milliseconds, megabytes }: { milliseconds: number; megabytes: number }) => milliseconds < 500 && megabytes < 100

describe('a hostile file', () => {
  test.each(hostileFiles.map((file) => [file.name, file] as const))(
    '%s: refused with its reason, or harmless, at once',
    async (_, { bytes, refused }) => {
      const file = bytes()
      // Another program on the machine only makes it slower and larger: the best of three tells what the file itself costs.
      const tries: { milliseconds: number; megabytes: number }[] = []
      for (let i = 0; i < 3 && !tries.some(isAtOnce); i++) {
        const { outcome, ...cost } = await costOf(file)
        expect(outcome).toBe(refused)
        tries.push(cost)
      }
      expect(tries.filter(isAtOnce), JSON.stringify(tries)).toHaveLength(1)
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
})
