import { LRUCache } from 'lru-cache'
import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Keeps the issuer's sessions and codes in memory: they are worth nothing after a restart. */
export function memoryAdapter(): (name: string) => Adapter {
  const kept = new LRUCache<string, AdapterPayload>({ max: 5000 })
  const byUid = new LRUCache<string, string>({ max: 5000 })
  return (name) => {
    const key = (id: string) => `${name}:${id}`
    return {
      async upsert(id, payload, expiresIn) {
        kept.set(key(id), payload, { ttl: (expiresIn ?? 3600) * 1000 })
        if (payload.uid) byUid.set(payload.uid, id)
      },
      async find(id) {
        return kept.get(key(id))
      },
      async findByUid(uid) {
        const id = byUid.get(uid)
        return id === undefined ? undefined : kept.get(key(id))
      },
      async findByUserCode() {
        return undefined
      },
      async consume(id) {
        const payload = kept.get(key(id))
        if (payload) payload.consumed = true
      },
      async destroy(id) {
        kept.delete(key(id))
      },
      async revokeByGrantId(grantId) {
        for (const [id, payload] of kept.entries()) if (payload.grantId === grantId) kept.delete(id)
      },
    }
  }
}
