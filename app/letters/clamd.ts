import { createConnection, type Socket } from 'node:net'
import { faultOf } from '#app/platform/fault'
import type { Log } from '#app/platform/log'

/** Where clamd listens: a port of a machine, or a socket of our own. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

export interface VirusScanner {
  /** Silent: no answer came, or none that says whether the file is clean. */
  scan(content: Buffer): Promise<'clean' | 'infected' | 'silent'>
}

const chunkBytes = 64 * 1024
const usualPatience = { connectMs: 5_000, answerMs: 60_000 }

/** ClamAV's daemon, asked by its command INSTREAM: the file goes in pieces with their lengths before them. Source: clamd(8). */
export function createClamd(address: ClamdAddress, log: Log, patience = usualPatience): VirusScanner {
  return {
    async scan(content) {
      try {
        const answer = await ask(address, content, patience)
        if (/^stream: OK$/.test(answer)) return 'clean'
        const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? []
        if (signature === undefined) throw new Error('clamd answered with something else')
        log.warn({ signature: signature.slice(0, 100), bytes: content.length }, 'clamd found something in a letter')
        return 'infected'
      } catch (error) {
        log.error({ fault: faultOf(error) }, 'clamd did not answer')
        return 'silent'
      }
    },
  }
}

function ask(address: ClamdAddress, content: Buffer, { connectMs, answerMs }: typeof usualPatience): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(address)
    const late = (ms: number) => setTimeout(() => socket.destroy(new Error('clamd took too long')), ms)
    let timer = late(connectMs)
    let answer = ''
    socket.setEncoding('utf8')
    socket.once('connect', () => {
      clearTimeout(timer)
      timer = late(answerMs)
      sendAll(socket, content)
    })
    socket.on('data', (text) => {
      answer += text
      // It says so at once when it wants no more of the file.
      if (answer.includes('\0') || answer.length > 4096) socket.destroy()
    })
    socket.once('error', (error) => {
      if (answer === '') reject(error)
    })
    socket.once('close', () => {
      clearTimeout(timer)
      const end = answer.indexOf('\0')
      if (end === -1) reject(new Error('clamd hung up'))
      else resolve(answer.slice(0, end).trim())
    })
  })
}

function sendAll(socket: Socket, content: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < content.length; at += chunkBytes) {
    const chunk = content.subarray(at, at + chunkBytes)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
