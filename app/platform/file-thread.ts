import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

/** How far a thread may be ahead of whoever takes its file. */
const piecesAhead = 4

/** The thread's side of `file-threads.ts`: hands over a file piece by piece, never far ahead of its reader. */
export async function handOver(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('A file is handed over by a thread, and this is none')
  standBack()
  let ahead = 0
  let wake = () => {}
  port.on('message', () => {
    ahead -= 1
    wake()
  })
  for await (const piece of pieces) {
    while (ahead >= piecesAhead) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    ahead += 1
    // A piece of a larger buffer would take the whole of it along.
    const whole = piece.byteLength === piece.buffer.byteLength ? piece : Uint8Array.from(piece)
    port.postMessage(whole, [whole.buffer as ArrayBuffer])
  }
  port.postMessage(null)
  port.close()
}

/** Lets people go before files. Elsewhere than on Linux it would slow down the whole process. */
function standBack(): void {
  if (process.platform === 'linux') setPriority(0, 5)
}
