import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { cookieName, readCookie, tokenId } from '#app/access/cookies'
import type { Refuse } from './early-refusal'
import { comparedPath, requestAddress } from './request-address'

interface Request {
  readonly isRead: boolean
  readonly isPost: boolean
  readonly path: string
}

/** So many a minute of one kind of request, for each address or each login. */
interface Limit {
  readonly name: string
  readonly aMinute: number
  readonly by: 'address' | 'login'
  readonly counts: (request: Request) => boolean
}

const isLogin = ({ path }: Request) => path.startsWith('/logg-inn')
const isSystem = ({ path }: Request) => path.startsWith('/api/v1/leverandor/')
const isWrite = (request: Request) => !request.isRead && !isLogin(request) && !isSystem(request)
const isRead = (request: Request, end: string) => request.isRead && request.path.endsWith(end)
const writesTo = (request: Request, paths: RegExp) => request.isPost && isWrite(request) && paths.test(request.path)

const limits: readonly Limit[] = [
  // 60 logins of at most five pages each.
  { name: 'login', aMinute: 300, by: 'address', counts: isLogin },
  { name: 'system', aMinute: 600, by: 'address', counts: isSystem },
  { name: 'workbook', aMinute: 30, by: 'address', counts: (request) => isRead(request, '/egenvurdering/sammenligning.xlsx') },
  { name: 'booklet', aMinute: 60, by: 'address', counts: (request) => isRead(request, '/utkast/utskrift.pdf') },
  { name: 'verification', aMinute: 30, by: 'address', counts: (request) => writesTo(request, /^\/kvittering\b/) },
  // Mail to addresses nobody vouches for.
  { name: 'mail', aMinute: 20, by: 'address', counts: (request) => writesTo(request, /^\/horinger\/[^/]+\/folg\b/) },
  // Links asked for, and used, by those who do not log in.
  { name: 'link', aMinute: 30, by: 'address', counts: (request) => writesTo(request, /^\/lenke\/|\/svar\/uten-innlogging\b/) },
  // Each may take half a second to read.
  {
    name: 'file',
    aMinute: 30,
    by: 'login',
    counts: (request) =>
      writesTo(request, /^\/egenvurdering\/.*(?:opplasting|\/fil)$|\/svar\/(?:brev|opplasting)$|\/registrer-svar\/[^/]+\/brev$/),
  },
  // A whole municipality may share one address; a person who types saves about six times.
  { name: 'address', aMinute: 6000, by: 'address', counts: isWrite },
  { name: 'session', aMinute: 600, by: 'login', counts: isWrite },
]

/** Refuses who asks for more than that. */
export function rateLimits(refuse: Refuse, publicAddress: string): RequestHandler {
  const counters = limits.map(({ name, aMinute, by, counts }) => ({
    ...{ by, counts },
    counter: new RateLimiterMemory({ points: aMinute, duration: 60, keyPrefix: name }),
  }))
  const sessionCookie = cookieName('session', publicAddress)
  return async (request, response, next) => {
    const address = request.ip ?? 'unknown'
    try {
      const asked = {
        isRead: request.method === 'GET' || request.method === 'HEAD',
        isPost: request.method === 'POST',
        path: comparedPath(requestAddress(request, publicAddress)),
      }
      for (const { by, counts, counter } of counters) {
        if (!counts(asked)) continue
        await counter.consume(by === 'address' ? address : tokenId(readCookie(request.get('cookie'), sessionCookie) ?? address))
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
