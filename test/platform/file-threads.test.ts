import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createFileThreads, type FileThreadLimits } from '#app/platform/file-threads'

/** A thread that does as its job says: hands over pieces of three bytes, and then ends its file, fails, falls away or just sits there. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, workerData } from 'node:worker_threads'
  const { pieces, ending } = workerData
  for (let n = 0; n < pieces; n++) parentPort.postMessage(new Uint8Array([n, n, n]))
  if (workerData.bytes) parentPort.postMessage(workerData.bytes)
  if (ending === 'end') { parentPort.postMessage(null); parentPort.close() }
  if (ending === 'fail') throw new Error('as told')
  if (ending === 'leave') process.exit(0)
  if (ending === 'sit') parentPort.on('message', () => {})
`)}`,
)

function threads(limits: Partial<FileThreadLimits> = {}) {
  const made = createFileThreads(program, { atOnce: 2, mostWaiting: 1, longestWaitMs: 10_000, patienceMs: 10_000, ...limits })
  onTestFinished(() => made.stopAll())
  return made
}
const wanted = () => new AbortController().signal

test('a file comes whole, piece by piece', async () => {
  const file = await threads().make({ pieces: 3, ending: 'end' }, wanted())
  expect(file && [...(await buffer(file))]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
})

test('what fails before the first piece is thrown', async () => {
  await expect(threads().make({ pieces: 0, ending: 'fail' }, wanted())).rejects.toThrow('as told')
  await expect(threads().make({ pieces: 0, ending: 'leave' }, wanted())).rejects.toThrow('ended before its file')
})

test.each([
  ['fail', 'as told'],
  ['leave', 'ended before its file'],
])('what fails later breaks the file off, so that nobody takes it for whole: %s', async (ending, message) => {
  // A failure may be heard of before the first piece is taken, and is thrown then.
  const taken = threads()
    .make({ pieces: 2, ending }, wanted())
    .then((file) => file && buffer(file))
  await expect(taken).rejects.toThrow(message)
})

test('a few are made at once, one more waits for its turn, and the next is told to come back', async () => {
  const { make } = threads()
  const first = new AbortController()
  const sitting = { pieces: 1, ending: 'sit' }
  await make(sitting, first.signal)
  await make(sitting, wanted())
  const third = make({ pieces: 1, ending: 'end' }, wanted())
  expect(await make(sitting, wanted())).toBeNull()
  first.abort()
  const file = await third
  expect(file && [...(await buffer(file))]).toEqual([0, 0, 0])
})

test('who waits too long, or leaves the line, gets nothing and takes no place', async () => {
  const { make } = threads({ atOnce: 1, longestWaitMs: 50 })
  const first = new AbortController()
  await make({ pieces: 1, ending: 'sit' }, first.signal)
  expect(await make({ pieces: 1, ending: 'end' }, wanted())).toBeNull()
  expect(await make({ pieces: 1, ending: 'end' }, AbortSignal.timeout(10))).toBeNull()
  first.abort()
  await setTimeout(20)
  expect(await make({ pieces: 1, ending: 'end' }, wanted())).not.toBeNull()
})

test('a file nobody takes gives its place back', async () => {
  const { make } = threads({ atOnce: 1, patienceMs: 50 })
  const forgotten = await make({ pieces: 40, ending: 'sit' }, wanted())
  const next = await make({ pieces: 1, ending: 'end' }, wanted())
  expect(next).not.toBeNull()
  await expect(forgotten && buffer(forgotten)).rejects.toThrow('Nobody takes the file')
})

test('a job that cannot be told to a thread takes no place', async () => {
  const { make } = threads({ atOnce: 1 })
  await expect(make({ pieces: () => 1 }, wanted())).rejects.toThrow()
  expect(await make({ pieces: 1, ending: 'end' }, wanted())).not.toBeNull()
})

test('a job has its bytes as a copy, which can be given away', async () => {
  const bytes = Buffer.from('brev')
  const file = await threads().make({ pieces: 1, ending: 'end' }, wanted(), bytes)
  expect(file && (await buffer(file)).toString()).toBe('\0\0\0brev')
  expect(bytes.toString()).toBe('brev')
})

test('what takes too long is broken off, and gives its place to the next', async () => {
  const { make } = threads({ atOnce: 1, longestMs: 500 })
  const file = await make({ pieces: 1, ending: 'sit' }, wanted())
  await expect(file && buffer(file)).rejects.toThrow('ended before its file')
  const next = await make({ pieces: 1, ending: 'end' }, wanted())
  expect(next && [...(await buffer(next))]).toEqual([0, 0, 0])
})
