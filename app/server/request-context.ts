import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { RouterContextProvider } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { findActor } from '#app/access/actor'
import { cookieName, readCookie, tokenId } from '#app/access/cookies'
import { type Current, current } from '#app/access/current'
import { appearanceOf } from '#app/access/frame'
import { preferredLanguage } from '#app/access/language'
import { createIssuers } from '#app/access/oidc'
import type { Actor } from '#app/domain/actor'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import { askRights } from '#app/use-cases/ask-rights'
import type { Database } from '#db/client'
import type { Composition } from './application'

interface Arrival {
  readonly now: Temporal.Instant
  readonly wallNow: Temporal.Instant
}

export interface RequestContexts {
  /** Notes when a request arrived. Called first of all, so that nobody is judged by our own slowness. */
  arrive(request: IncomingMessage): void
  /** What the framework's middleware, loaders and actions know of the request. */
  contextOf(request: IncomingMessage): Promise<RouterContextProvider>
}

export function createRequestContexts(composition: Composition): RequestContexts {
  const issuers = createIssuers(composition.logins)
  // Every fresh question is several at Altinn, which all who use Innspill share.
  const fresh = new RateLimiterMemory({ points: 20, duration: 60, keyPrefix: 'fresh' })
  const arrivals = new WeakMap<IncomingMessage, Arrival>()
  const read = (): Arrival => ({ now: composition.clock.now(), wallNow: composition.wallClock.now() })
  return {
    arrive(request) {
      arrivals.set(request, read())
    },
    async contextOf(request) {
      const arrival = arrivals.get(request) ?? read()
      const { cookie, 'accept-language': acceptLanguage } = request.headers
      const {
        publicAddress,
        demo,
        subjectKey,
        log,
        fileThreads,
        keptFiles,
        rights,
        units,
        systems,
        memory,
        presence,
        sendWaitingMail,
        letters,
      } = composition
      const db = composition.database()
      const token = readCookie(cookie, cookieName('session', publicAddress))
      const found = await findActor(db, token, arrival.wallNow)
      if (found.actor.kind !== 'visitor') memory.touch(found.actor.sessionId)
      else if (token !== null) memory.forget(tokenId(token))
      const values: Current = {
        db,
        ...arrival,
        ...found,
        askAltinn: (options) => askAltinn(composition, fresh, db, found.actor, options, arrival.wallNow),
        language: preferredLanguage(cookie, acceptLanguage),
        appearance: appearanceOf(cookie),
        reference: randomBytes(6).toString('hex'),
        nonce: randomBytes(16).toString('base64'),
        publicAddress,
        demo,
        issuers,
        rights,
        sendWaitingMail,
        units,
        systems,
        letters,
        pidOf: memory.pidOf,
        memory,
        presence,
        subjectKey,
        log,
        fileThreads,
        keptFiles,
        aside: asksForData(request) ? null : [],
        cookies: [],
        exceptions: { formAction: [], frameAncestors: [] },
      }
      const context = new RouterContextProvider()
      context.set(current, values)
      return context
    },
  }
}

/** As the framework's own code asks, for what is to be shown in a page that is there already. */
function asksForData({ url }: IncomingMessage): boolean {
  return /\.data(?:\?|$)/.test(url ?? '')
}

async function askAltinn(
  { rights, units, memory }: Composition,
  fresh: RateLimiterAbstract,
  db: Database,
  actor: Actor,
  { isFresh }: { readonly isFresh: boolean },
  wallNow: Temporal.Instant,
): Promise<AltinnAnswer | null> {
  if (actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') return null
  const { sessionId, accountId, actingFor } = actor
  const pid = memory.pidOf(sessionId)
  if (pid === null) return null
  if (isFresh && (await isTooOften(fresh, accountId))) return { kind: 'silent', askedAt: wallNow.toString(), because: 'resting' }
  return askRights(db, { rights, units }, { sessionId, accountId, organisationNumber: actingFor.organisationNumber, pid, isFresh }, wallNow)
}

async function isTooOften(limiter: RateLimiterAbstract, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return false
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return true
    throw refused
  }
}
