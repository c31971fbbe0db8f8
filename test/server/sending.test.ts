import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { appWith } from '../app'

interface Raw {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** As it comes over the wire, which `fetch` hides. */
function raw(address: string, path: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    request(new URL(path, address), { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })
}

describe('what is sent', () => {
  test('a page that is made for one person goes out in one piece, compressed, with its length', async () => {
    const { address } = await appWith()
    const path = '/demonstrasjon'
    const plain = await raw(address, path, { 'accept-encoding': 'identity' })
    const compressed = await raw(address, path, { 'accept-encoding': 'gzip, br' })
    expect(compressed.headers['content-encoding']).toBe('br')
    expect(Number(compressed.headers['content-length'])).toBe(compressed.body.length)
    expect(compressed.headers.vary).toMatch(/Accept-Encoding/i)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(brotliDecompressSync(compressed.body).length).toBe(plain.body.length)
  })

  test('a file of the build is sent as it was compressed then, and may be kept for ever', async () => {
    const { address } = await appWith()
    const { body: page } = await raw(address, '/', {})
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page.toString())?.[1] ?? ''
    const plain = await raw(address, style, {})
    const compressed = await raw(address, style, { 'accept-encoding': 'br' })
    expect(compressed.headers['content-type']).toBe(plain.headers['content-type'])
    expect(compressed.headers['cache-control']).toMatch(/immutable/)
    expect(compressed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(compressed.body)).toEqual(plain.body)
  })

  test('there is nothing beside the built files', async () => {
    const { address } = await appWith()
    expect((await raw(address, '/assets/gone-abc123.js', {})).status).toBe(404)
    expect((await raw(address, '/assets/..%2f..%2fserver/demo.js', {})).status).toBe(404)
  })
})
