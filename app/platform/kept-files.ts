import { buffer } from 'node:stream/consumers'
import { LRUCache } from 'lru-cache'
import type { FileThreads } from './file-threads'

/** Files that are the same for everybody: made once, in a thread, and then given from memory. */
export interface KeptFiles {
  /** The file under that key, which must name everything it depends on. Null when too many are being made or waited for. */
  get(key: string, job: () => unknown): Promise<Uint8Array | null>
}

/** Those who ask for the same file while it is made, wait for the same one. */
export function createKeptFiles(threads: FileThreads, maxBytes = 32 * 1024 * 1024): KeptFiles {
  const kept = new LRUCache<string, Uint8Array>({ maxSize: maxBytes, sizeCalculation: (file) => Math.max(1, file.length) })
  const underWay = new Map<string, Promise<Uint8Array | null>>()
  return {
    get(key, job) {
      const found = kept.get(key)
      if (found) return Promise.resolve(found)
      const making = underWay.get(key) ?? make(key, job())
      underWay.set(key, making)
      return making
    },
  }

  /** Finished even when whoever asked first has left: the next will ask for the same. */
  async function make(key: string, job: unknown): Promise<Uint8Array | null> {
    try {
      const stream = await threads.make(job, new AbortController().signal)
      if (!stream) return null
      const file = await buffer(stream)
      kept.set(key, file)
      return file
    } finally {
      underWay.delete(key)
    }
  }
}
