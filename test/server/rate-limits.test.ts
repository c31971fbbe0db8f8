import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { rateLimits } from '#app/server/rate-limits'

/** Whether a write with these cookies is let through. */
function doorman() {
  const refused: number[] = []
  const limit = rateLimits((_request, _response, status) => void refused.push(status), 'http://localhost:3000')
  return async (cookie: string) => {
    const before = refused.length
    const request = { method: 'POST', url: '/horinger/x/svar/lagring', ip: '192.0.2.1', get: () => cookie } as unknown as Request
    await limit(request, { set: () => {} } as unknown as Response, () => {})
    return refused.length === before
  }
}

test('one login writes 600 times a minute and no more, whatever other cookies it sends along', async () => {
  const isLetIn = doorman()
  for (let i = 0; i < 600; i++) expect(await isLetIn(`x=${i}; innspill-session=siv`)).toBe(true)
  expect(await isLetIn('innspill-session=siv; x=ny')).toBe(false)
  expect(await isLetIn('innspill-session=omar')).toBe(true)
})
