import { existsSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createClamd } from '#app/letters/clamd'
import { readClamdAddress } from '#app/platform/clamd-settings'
import { createLog } from '#app/platform/log'
import { SettingsReader } from '#app/platform/settings-reader'
import { aClamd, eicar } from '../clamd'

const log = createLog('silent')
const patience = { connectMs: 500, answerMs: 2000 }
const at = (port: number) => createClamd({ host: '127.0.0.1', port }, log, patience)

describe('a file is looked through by clamd', () => {
  test('which says that it is clean, or what it found', async () => {
    const clamd = await aClamd()
    expect(await at(clamd.port).scan(Buffer.from('Vi støtter utkastet.'))).toBe('clean')
    expect(await at(clamd.port).scan(Buffer.from(eicar))).toBe('infected')
  })

  test('and gets it whole, however large', async () => {
    const clamd = await aClamd()
    const content = Buffer.alloc(5 * 1024 * 1024 + 7, 'brev ')
    expect(await at(clamd.port).scan(content)).toBe('clean')
    expect(clamd.seen.at(-1)?.equals(content)).toBe(true)
  })

  test.each([
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says nothing', () => {}],
    ['says that the file is too large', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['is something else', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('and where it %s, nothing is known of the file', async (_, answer) => {
    const server = createServer((socket) => {
      socket.on('error', () => {}).once('data', () => answer(socket))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    expect(await at((server.address() as AddressInfo).port).scan(Buffer.alloc(3_000_000))).toBe('silent')
  })

  test('and where nobody listens, nothing is known either', async () => {
    const clamd = await aClamd()
    await clamd.close()
    expect(await at(clamd.port).scan(Buffer.from('brev'))).toBe('silent')
  })

  const socket = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.sock', '/tmp/clamd.socket'].find(existsSync)
  test.runIf(socket)('of ClamAV itself, where it runs', async () => {
    const clamd = createClamd({ path: socket ?? '' }, log)
    expect(await clamd.scan(Buffer.from('Vi støtter utkastet.'))).toBe('clean')
    expect(await clamd.scan(Buffer.from(eicar))).toBe('infected')
  })
})

describe('where clamd listens', () => {
  const read = (given?: string) => {
    const reader = new SettingsReader({ INNSPILL_CLAMD: given })
    const address = readClamdAddress(reader)
    reader.finish()
    return address
  }
  test('is a machine and a port, or a socket', () => {
    expect(read('clamav.example.no:3310')).toEqual({ host: 'clamav.example.no', port: 3310 })
    expect(read('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
    expect(read('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  })

  test('is nowhere when not told, and anything else is refused at the start', () => {
    expect(read()).toBeNull()
    for (const wrong of ['clamav', 'clamav:0', 'clamav:99999', 'http://clamav:3310']) expect(() => read(wrong)).toThrow(/INNSPILL_CLAMD/)
  })
})
