import { LRUCache } from 'lru-cache'

/** Where a colleague is in the response just now. */
export interface Present {
  readonly accountId: string
  readonly name: string
  readonly code: string
  readonly isWriting: boolean
}

/** Who is where, told by their browsers and forgotten within a minute. Held in this process alone: nothing is stored. */
export interface Presence {
  /** Notes where somebody is, and tells where the others in the same room are. */
  note(room: string, present: Present): readonly Present[]
}

const milliseconds = 50_000
/** More rooms than are worked in at once. */
const mostRooms = 5000
const mostInARoom = 200

export function createPresence(): Presence {
  const rooms = new LRUCache<string, LRUCache<string, Present>>({ max: mostRooms, ttl: milliseconds * 2 })
  return {
    note(room, present) {
      const inside = rooms.get(room) ?? new LRUCache<string, Present>({ max: mostInARoom, ttl: milliseconds })
      rooms.set(room, inside)
      inside.set(present.accountId, present)
      return [...inside.values()].filter(({ accountId }) => accountId !== present.accountId)
    },
  }
}
