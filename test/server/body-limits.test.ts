import { EventEmitter } from 'node:events'
import type { Request, Response } from 'express'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
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
    let isLetIn = false
    limits({ method, url, originalUrl: url, headers } as unknown as Request, response as unknown as Response, () => {
      isLetIn = true
    })
    return { status, isLetIn: () => isLetIn, finish: () => void response.emit('close') }
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

test('forms under way are 256 MB at most, and whoever is refused may come again when others are done', () => {
  const send = door()
  const under = Array.from({ length: 21 }, () => send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)))
  expect(under.map(({ status }) => status)).toEqual(under.map(() => 200))
  expect(send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)).status).toBe(503)
  expect(send('/horinger/x', {}, 'GET').status).toBe(200)
  under[0]?.finish()
  expect(send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)).status).toBe(200)
})

describe('files under way', () => {
  const letter = '/horinger/x/svar/brev'
  const all = (sent: readonly { isLetIn: () => boolean }[]) => sent.map(({ isLetIn }) => isLetIn())

  test('are 80 MB at most; the next wait in line, and come in as others are done', () => {
    const send = door()
    const sent = [20, 40, 20, 30, 5].map((size) => send(letter, ofSize(size * mega)))
    expect(all(sent)).toEqual([true, true, true, false, false])
    sent[0]?.finish()
    // Nobody slips past who came later and is smaller.
    expect(all(sent)).toEqual([true, true, true, false, false])
    sent[2]?.finish()
    expect(all(sent)).toEqual([true, true, true, true, true])
  })

  test('are let in when whoever stood before them has left', () => {
    const send = door()
    const sent = [40, 40, 30].map((size) => send(letter, ofSize(size * mega)))
    const more = send('/kvittering', ofSize(20 * mega))
    expect(all([...sent, more])).toEqual([true, true, false, false])
    sent[2]?.finish()
    sent[0]?.finish()
    expect(more.isLetIn()).toBe(true)
  })

  test('hold up no form', () => {
    const send = door()
    for (let i = 0; i < 10; i++) send(letter, ofSize(40 * mega))
    expect(send('/horinger/x/svar/kapittel/2', ofSize(12 * mega)).isLetIn()).toBe(true)
  })

  test('wait a minute and no longer', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const refused: number[] = []
    const limits = bodyLimits((_request, _response, status) => void refused.push(status), 'http://localhost:3000')
    for (let i = 0; i < 3; i++) {
      const request = { method: 'POST', url: letter, originalUrl: letter, headers: ofSize(40 * mega) } as unknown as Request
      limits(request, Object.assign(new EventEmitter(), { set: () => {} }) as unknown as Response, () => {})
    }
    vi.advanceTimersByTime(59_000)
    expect(refused).toEqual([])
    vi.advanceTimersByTime(2_000)
    expect(refused).toEqual([503])
  })
})
