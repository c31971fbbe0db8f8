import { LRUCache } from 'lru-cache'
import { idleMinutes } from '#app/domain/session'

/** What a login brought that is never written down: the person's national identity number, and the token that carries it. */
export interface Unwritten {
  readonly pid: string | null
  readonly idToken: string
}

/** Held by session id, in this process alone; gone with the session, and at a restart. */
export interface SessionMemory {
  keep(sessionId: string, unwritten: Unwritten): void
  /** The session is in use: what is held for it is held as long as it may still live. */
  touch(sessionId: string): void
  pidOf(sessionId: string): string | null
  idTokenOf(sessionId: string): string | null
  /** The session goes on under another id. */
  move(from: string, to: string): void
  forget(sessionId: string): void
  forgetAll(): void
}

/** More people than are logged in at once; the oldest go first, and must then log in again before they can send. */
const most = 100_000

export function createSessionMemory(): SessionMemory {
  const kept = new LRUCache<string, Unwritten>({ max: most, ttl: idleMinutes * 60_000, ttlAutopurge: true })
  return {
    keep: (sessionId, unwritten) => void kept.set(sessionId, unwritten),
    touch: (sessionId) => void kept.get(sessionId, { updateAgeOnGet: true }),
    pidOf: (sessionId) => kept.get(sessionId)?.pid ?? null,
    idTokenOf: (sessionId) => kept.get(sessionId)?.idToken ?? null,
    move(from, to) {
      const unwritten = kept.get(from)
      if (!unwritten) return
      kept.set(to, unwritten)
      kept.delete(from)
    },
    forget: (sessionId) => void kept.delete(sessionId),
    forgetAll: () => kept.clear(),
  }
}
