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

describe('a hostile file', () => {
  test.each(hostileFiles.map((file) => [file.name, file] as const))(
    '%s: refused with its reason, or harmless, at once',
    async (_, { bytes, refused }) => {
      const file = bytes()
      const before = { memory: process.memoryUsage(), at: process.cpuUsage() }
      const outcome = await readAll(file).then(
        () => null,
        (error: unknown) => (error instanceof RuleViolation ? error.code : error),
      )
      const { user, system } = process.cpuUsage(before.at)
      expect(outcome).toBe(refused)
      expect((user + system) / 1000).toBeLessThan(500)
      expect((process.memoryUsage().rss - before.memory.rss) / 1024 / 1024).toBeLessThan(100)
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
})
