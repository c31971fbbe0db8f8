import type { JournalRoom } from '#app/access/journal-room'
import type { Entry } from './journal'

/** An entry of a page that is gone, and what it is called. */
export interface Found {
  readonly id: string
  readonly entry: Entry
  /** When it was typed, in milliseconds by the server's clock. */
  readonly at: number
}

/** Where it lies, as enhance/journal-notice.js reads it: `room page code`. What was typed is encrypted. */
interface Stored {
  readonly at: number
  /** The page it was typed on, below `svar`. */
  readonly here: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

const daysKept = 30
/** A page that has just been left may hold its lock a moment longer. */
const patience = 1500

/**
 * The journal of one page, for as long as it is open. Each page writes under a name of its own and holds a lock by that name: what lies
 * under a name whose lock is free was left behind. Fails where the browser has no such store, or will not let us.
 */
export async function openJournalStore(room: JournalRoom | null, here: string) {
  if (!room) throw new Error('Nothing may be kept for whoever is logged in')
  const { name, key, now } = room
  const secret = await crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const page = crypto.randomUUID()
  // Our clock when the page was answered, and what has passed since: the machine's clock may be wrong, or put right meanwhile.
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const clock = () => now + performance.now() - (arrival?.responseStart ?? 0)
  /** When the words of an item last became others: trying again to save them makes them no newer. */
  const typed = new Map<string, { readonly words: string; readonly at: number }>()
  const idOf = (code: string) => `${name} ${page} ${code}`
  await new Promise<void>((resolve, reject) => {
    navigator.locks.request(page, () => new Promise<never>(() => resolve())).catch(reject)
  })
  await inStore('readwrite', (store) => {
    const limit = now - daysKept * 86_400_000
    const walk = store.openCursor()
    walk.onsuccess = () => {
      const found = walk.result
      if (!found) return
      if ((found.value as Stored).at < limit) found.delete()
      found.continue()
    }
    return walk
  })

  async function decrypted(stored: Stored): Promise<Entry | null> {
    try {
      const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: stored.iv }, secret, stored.data)
      return JSON.parse(new TextDecoder().decode(data)) as Entry
    } catch {
      return null
    }
  }

  /** Takes over what a page that is gone had of these items, so that no other page does the same; tells where the rest is. */
  async function takeFrom(gone: string, isOurs: (code: string) => boolean): Promise<{ found: Stored; id: string; isOurs: boolean }[]> {
    const from = `${name} ${gone} `
    const taken: { found: Stored; id: string; isOurs: boolean }[] = []
    await inStore('readwrite', (store) => {
      const walk = store.openCursor(startingWith(from))
      walk.onsuccess = () => {
        const at = walk.result
        if (!at) return
        const [code = '', first = gone] = String(at.key).slice(from.length).split(' ')
        const mine = isOurs(code)
        const id = mine ? `${idOf(code)} ${first}` : String(at.key)
        taken.push({ found: at.value, id, isOurs: mine })
        if (mine) {
          store.put(at.value, id)
          at.delete()
        }
        at.continue()
      }
      return walk
    })
    return taken
  }

  return {
    async put(entry: Entry): Promise<void> {
      const words = JSON.stringify(entry.values)
      const last = typed.get(entry.code)
      const at = last?.words === words ? last.at : clock()
      typed.set(entry.code, { words, at })
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, new TextEncoder().encode(JSON.stringify(entry)))
      const stored: Stored = { at, here, iv, data }
      await inStore('readwrite', (store) => store.put(stored, idOf(entry.code)))
    },
    async remove(code: string): Promise<void> {
      await inStore('readwrite', (store) => store.delete(idOf(code)))
    },
    /** By the id it was found under. */
    async forget(id: string): Promise<void> {
      await inStore('readwrite', (store) => store.delete(id))
    },
    /** What pages that are gone left of these items, the newest first, and the pages where more was left. */
    async takeOver(isOurs: (code: string) => boolean): Promise<{ found: Found[]; elsewhere: string[] }> {
      const ids = await inStore('readonly', (store) => store.getAllKeys(startingWith(`${name} `)))
      const pages = [...new Set(ids.map((id) => String(id).split(' ')[1] ?? ''))].filter((other) => other !== page)
      const taken = await Promise.all(
        pages.map((gone) =>
          navigator.locks.request(gone, { signal: AbortSignal.timeout(patience) }, () => takeFrom(gone, isOurs)).catch(() => []),
        ),
      )
      const all = taken.flat().sort((a, b) => b.found.at - a.found.at)
      const ours = await Promise.all(
        all.filter(({ isOurs }) => isOurs).map(async ({ id, found }) => ({ id, entry: await decrypted(found), at: found.at })),
      )
      return {
        found: ours.flatMap(({ id, entry, at }) => (entry ? [{ id, entry, at }] : [])),
        elsewhere: [...new Set(all.flatMap(({ isOurs, found }) => (isOurs ? [] : [found.here])))],
      }
    },
  }
}

export type JournalStore = Awaited<ReturnType<typeof openJournalStore>>

/** Opened for each piece of work: a connection that the browser has closed, such as when somebody empties it, is then no trouble. */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('innspill', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('journal')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  try {
    return await new Promise<T>((resolve, reject) => {
      const work = db.transaction('journal', mode, { durability: 'strict' })
      const request = act(work.objectStore('journal'))
      work.oncomplete = () => resolve(request.result)
      work.onabort = () => reject(work.error)
    })
  } finally {
    db.close()
  }
}

/** A space comes before every other character in a name. */
function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
