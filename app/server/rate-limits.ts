import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Per address: logins 30 a minute, writes 600 a minute (a person who types saves about six times a minute). */
export function rateLimits(): RequestHandler {
  const logins = new RateLimiterMemory({ points: 30, duration: 60, keyPrefix: 'login' })
  const writes = new RateLimiterMemory({ points: 600, duration: 60, keyPrefix: 'write' })
  return async (request, response, next) => {
    const limiter = request.path.startsWith('/logg-inn') ? logins : request.method === 'GET' || request.method === 'HEAD' ? null : writes
    if (!limiter) {
      next()
      return
    }
    try {
      await limiter.consume(request.ip ?? 'unknown')
      next()
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) {
        next(refused)
        return
      }
      response.set('Retry-After', String(Math.ceil(refused.msBeforeNext / 1000)))
      response.status(429).type('text').send('For mange forsøk. Vent et minutt og prøv igjen. / Too many attempts. Wait a minute and try again.')
    }
  }
}
