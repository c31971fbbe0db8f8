import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { cookieName, readCookie, tokenId } from '#app/access/cookies'
import type { Refuse } from './early-refusal'
import { comparedPath, requestAddress } from './request-address'

/**
 * A minute's worth per address: 60 logins of at most five pages each, 30 receipts to verify, 20 mails to addresses nobody vouches for, 30
 * comparisons as workbooks, 60 drafts as PDF, 600 requests of vendors' systems, and 6,000 writes, since a whole municipality may share one; per
 * login 30 files, each of which may take half a second to read, and 600 writes, where a person who types saves about six times.
 */
export function rateLimits(refuse: Refuse, publicAddress: string): RequestHandler {
  const logins = new RateLimiterMemory({ points: 300, duration: 60, keyPrefix: 'login' })
  const perAddress = new RateLimiterMemory({ points: 6000, duration: 60, keyPrefix: 'address' })
  const perLogin = new RateLimiterMemory({ points: 600, duration: 60, keyPrefix: 'session' })
  const verifications = new RateLimiterMemory({ points: 30, duration: 60, keyPrefix: 'verification' })
  const mails = new RateLimiterMemory({ points: 20, duration: 60, keyPrefix: 'mail' })
  const systems = new RateLimiterMemory({ points: 600, duration: 60, keyPrefix: 'system' })
  const workbooks = new RateLimiterMemory({ points: 30, duration: 60, keyPrefix: 'workbook' })
  const booklets = new RateLimiterMemory({ points: 60, duration: 60, keyPrefix: 'booklet' })
  const files = new RateLimiterMemory({ points: 30, duration: 60, keyPrefix: 'file' })
  const sessionCookie = cookieName('session', publicAddress)
  return async (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const address = request.ip ?? 'unknown'
    try {
      const path = comparedPath(requestAddress(request, publicAddress))
      if (path.startsWith('/logg-inn')) await logins.consume(address)
      else if (path.startsWith('/api/v1/leverandor/')) await systems.consume(address)
      else if (isRead && path === '/egenvurdering/sammenligning.xlsx') await workbooks.consume(address)
      else if (isRead && path.endsWith('/utkast/utskrift.pdf')) await booklets.consume(address)
      else if (!isRead) {
        if (request.method === 'POST' && /^\/kvittering\b/.test(path)) await verifications.consume(address)
        if (/^\/horinger\/[^/]+\/folg\b/.test(path)) await mails.consume(address)
        await perAddress.consume(address)
        const login = tokenId(readCookie(request.get('cookie'), sessionCookie) ?? address)
        if (/^\/egenvurdering\/.*(?:opplasting|\/fil)$|\/svar\/(?:brev|opplasting)$/.test(path)) await files.consume(login)
        await perLogin.consume(login)
      }
      next()
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) {
        next(refused)
        return
      }
      response.set('Retry-After', String(Math.ceil(refused.msBeforeNext / 1000)))
      refuse(request, response, 429, 'too-many')
    }
  }
}
