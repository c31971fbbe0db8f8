import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** What every virus scanner knows and says it has found, harmless as it is. In two pieces, so that none finds it here. Source: EICAR. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

/** A server of clamd's protocol, as far as a file in pieces goes. */
export async function aClamd() {
  const seen: Buffer[] = []
  const server = createServer((socket) => {
    const received: Buffer[] = []
    let tail = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (piece) => {
      received.push(piece)
      tail = Buffer.concat([tail, piece]).subarray(-4)
      const content = tail.equals(Buffer.alloc(4)) ? contentOf(Buffer.concat(received)) : null
      if (!content) return
      seen.push(content)
      socket.end(content.includes(eicar) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(close)
  return { port: (server.address() as AddressInfo).port, seen, close }
}

/** What is between the command and the piece of no length; null when that has not come. */
function contentOf(received: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
