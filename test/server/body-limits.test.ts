import { EventEmitter } from 'node:events'
import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { bodyLimits } from '#app/server/body-limits'

const mega = 1024 * 1024

/** Sends bodies that stay on their way until they are finished. */
function door() {
  let status = 200
  const limits = bodyLimits((_request, _response, refused) => {
    status = refused
  }, 'http://localhost:3000')
  return (url: string, headers: Readonly<Record<string, string>>, method = 'POST') => {
    const response = Object.assign(new EventEmitter(), { set: () => {} })
    status = 200
    limits({ method, url, originalUrl: url, headers } as unknown as Request, response as unknown as Response, () => {})
    return { status, finish: () => void response.emit('close') }
  }
}
const ofSize = (bytes: number) => ({ 'content-length': String(bytes) })

test.each([
  ['/horinger/x/svar/kapittel/2', 12],
  ['/egenvurdering/vurdering/1/krav/K-1.1', 12],
])('%s takes %d MB and no more', (url, most) => {
  const send = door()
  expect(send(url, ofSize(most * mega)).status).toBe(200)
  expect(send(url, ofSize(most * mega + 1)).status).toBe(413)
})

test('other forms take 64 kB', () => {
  const send = door()
  expect(send('/virksomhet', ofSize(64 * 1024)).status).toBe(200)
  expect(send('/virksomhet', ofSize(64 * 1024 + 1)).status).toBe(413)
})

test('a body that does not tell its length is refused before it is read', () => {
  expect(door()('/horinger/x/svar/kapittel/2', { 'transfer-encoding': 'chunked' }).status).toBe(411)
})

test('bodies under way are 256 MB at most, and whoever is refused may come again when others are done', () => {
  const send = door()
  const under = Array.from({ length: 21 }, () => send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)))
  expect(under.map(({ status }) => status)).toEqual(under.map(() => 200))
  expect(send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)).status).toBe(503)
  expect(send('/horinger/x', {}, 'GET').status).toBe(200)
  under[0]?.finish()
  expect(send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)).status).toBe(200)
})
