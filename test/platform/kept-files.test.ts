import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { FileThreads } from '#app/platform/file-threads'
import { createKeptFiles } from '#app/platform/kept-files'

/** Threads that count what they are asked to make; `busy` has no room, and `broken` fails. */
function counted() {
  const made: unknown[] = []
  const threads: FileThreads = {
    async make(job) {
      made.push(job)
      if (job === 'busy') return null
      if (job === 'broken') throw new Error('as told')
      return Readable.from([Buffer.from(String(job))], { objectMode: false })
    },
    stopAll: async () => {},
  }
  return { made, threads }
}
const textOf = (file: Uint8Array | null) => file && Buffer.from(file).toString()

test('a file is made once, also when several ask for it while it is made', async () => {
  const { made, threads } = counted()
  const files = createKeptFiles(threads)
  await Promise.all([files.get('a', () => 'A'), files.get('a', () => 'A'), files.get('b', () => 'B')])
  expect(textOf(await files.get('a', () => 'never asked for'))).toBe('A')
  expect(made).toEqual(['A', 'B'])
})

test('what could not be made is tried again for the next', async () => {
  const { threads } = counted()
  const files = createKeptFiles(threads)
  expect(await files.get('a', () => 'busy')).toBeNull()
  await expect(files.get('a', () => 'broken')).rejects.toThrow('as told')
  expect(textOf(await files.get('a', () => 'A'))).toBe('A')
})

test('no more is kept than there is room for', async () => {
  const { made, threads } = counted()
  const files = createKeptFiles(threads, 4)
  for (const key of ['aaa', 'bbb', 'aaa']) await files.get(key, () => key)
  expect(made).toEqual(['aaa', 'bbb', 'aaa'])
})
