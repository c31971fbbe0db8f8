import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { rateLimits } from '#app/server/rate-limits'

interface Asked {
  readonly method?: string
  readonly url?: string
  readonly ip?: string
  readonly cookie?: string
}

/** Whether a request is let through. */
function doorman() {
  const refused: number[] = []
  const limit = rateLimits((_request, _response, status) => void refused.push(status), 'http://localhost:3000')
  return async ({ method = 'POST', url = '/horinger/x/svar/lagring', ip = '192.0.2.1', cookie = '' }: Asked) => {
    const before = refused.length
    const request = { method, url, originalUrl: url, ip, get: () => cookie } as unknown as Request
    await limit(request, { set: () => {} } as unknown as Response, () => {})
    return refused.length === before
  }
}

test('one login writes 600 times a minute and no more, whatever other cookies it sends along', async () => {
  const isLetIn = doorman()
  for (let i = 0; i < 600; i++) expect(await isLetIn({ cookie: `x=${i}; innspill-session=siv` })).toBe(true)
  expect(await isLetIn({ cookie: 'innspill-session=siv; x=ny' })).toBe(false)
  expect(await isLetIn({ cookie: 'innspill-session=omar' })).toBe(true)
})

test.each([
  ['logins', 'GET', '/logg-inn?som=ansattporten', 300],
  ['systems', 'POST', '/api/v1/leverandor/produkter', 600],
  ['comparisons as workbooks', 'GET', '/egenvurdering/sammenligning.xlsx?vurdering=1', 30],
  ['drafts as PDF', 'GET', '/horinger/x/utkast/utskrift.pdf', 60],
  ['receipts to verify', 'POST', '/kvittering', 30],
  ['mails nobody vouches for', 'POST', '/horinger/x/folg', 20],
])('one address is let through with so many %s a minute, whoever it says it is', async (_what, method, url, most) => {
  const isLetIn = doorman()
  for (let i = 0; i < most; i++) expect(await isLetIn({ method, url, cookie: `innspill-session=${i}` })).toBe(true)
  expect(await isLetIn({ method, url, cookie: 'innspill-session=ny' })).toBe(false)
  expect(await isLetIn({ method, url, ip: '192.0.2.2' })).toBe(true)
  expect(await isLetIn({ method: 'GET', url: '/horinger/x' })).toBe(true)
})

test.each(['/horinger/x/svar/brev', '/horinger/x/svar/opplasting', '/egenvurdering/opplasting'])(
  'one login sends 30 files a minute to %s',
  async (url) => {
    const isLetIn = doorman()
    for (let i = 0; i < 30; i++) expect(await isLetIn({ url, cookie: 'innspill-session=siv' })).toBe(true)
    expect(await isLetIn({ url, cookie: 'innspill-session=siv' })).toBe(false)
    expect(await isLetIn({ url, cookie: 'innspill-session=omar' })).toBe(true)
  },
)

test('pages are read without limit', async () => {
  const isLetIn = doorman()
  for (let i = 0; i < 1000; i++) expect(await isLetIn({ method: 'GET', url: '/horinger/x/utkast' })).toBe(true)
})
