import { once } from 'node:events'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'

/** Threads for files that take seconds to make, so that nobody else waits for them. */
export interface FileThreads {
  /**
   * Has a file made, and gives its bytes as they come. What fails before there are any is thrown; what fails later breaks the stream off.
   * Null when too many files are being made or waited for. Nothing is left running when the signal says that nobody wants the file.
   * The thread has `bytes` as those of its job: one copy, made when its turn comes.
   */
  make(job: unknown, signal: AbortSignal, bytes?: Uint8Array): Promise<Readable | null>
  /** Breaks off whatever is being made. */
  stopAll(): Promise<void>
}

export interface FileThreadLimits {
  /** One file takes a processor, and up to 150 MB. */
  readonly atOnce: number
  readonly mostWaiting: number
  readonly longestWaitMs: number
  /** For whoever takes a file, without taking any of it. */
  readonly patienceMs: number
  /** For making one. */
  readonly longestMs?: number
}

const usualLimits: FileThreadLimits = { atOnce: 2, mostWaiting: 6, longestWaitMs: 30_000, patienceMs: 120_000 }
/** For what anybody may ask for, so that those who work here do not wait behind them. */
export const oneAtATime: FileThreadLimits = { ...usualLimits, atOnce: 1 }
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 }

/** One thread per file, which ends with it: idle threads would cost memory, and one that fails takes nothing with it. */
export function createFileThreads(program: URL, limits: FileThreadLimits = usualLimits): FileThreads {
  const threads = new Set<Worker>()
  const slots = createSlots(limits)
  return {
    async make(job, signal, bytes) {
      if (!(await slots.take(signal))) return null
      const thread = startOrGiveBack(job, bytes)
      const stop = () => void thread.terminate()
      const late = limits.longestMs && setTimeout(stop, limits.longestMs)
      threads.add(thread)
      thread.once('exit', () => {
        threads.delete(thread)
        clearTimeout(late)
        signal.removeEventListener('abort', stop)
        slots.giveBack()
      })
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop)
      const file = Readable.from(piecesOf(thread, limits.patienceMs), { objectMode: false })
      await once(file, 'readable')
      return file
    },
    async stopAll() {
      await Promise.all([...threads].map((thread) => thread.terminate()))
    },
  }

  function startOrGiveBack(job: unknown, bytes: Uint8Array | undefined): Worker {
    const own = bytes && new Uint8Array(bytes)
    try {
      return new Worker(program, {
        workerData: own ? Object.assign({ bytes: own }, job) : job,
        transferList: own ? [own.buffer] : [],
        resourceLimits: memory,
      })
    } catch (error) {
      slots.giveBack()
      throw error
    }
  }
}

/** What a thread makes, each piece asked for when the one before is taken. Ends the thread, however it is left. */
async function* piecesOf(thread: Worker, patienceMs: number): AsyncGenerator<Uint8Array> {
  const arrived: Uint8Array[] = []
  let isWhole = false
  let failure: unknown = null
  let wake = () => {}
  let impatient: NodeJS.Timeout | undefined
  thread.on('message', (piece: Uint8Array | null) => {
    if (piece) arrived.push(piece)
    else isWhole = true
    wake()
  })
  thread.once('error', (error) => {
    failure = error
    wake()
  })
  thread.once('exit', () => {
    if (!isWhole) failure ??= new Error('The thread ended before its file did')
    wake()
  })
  try {
    for (;;) {
      while (arrived.length === 0 && !isWhole && failure === null) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (failure !== null) throw failure
      const piece = arrived.shift()
      if (!piece) return
      impatient = setTimeout(() => {
        if (isWhole) return
        failure = new Error('Nobody takes the file')
        void thread.terminate()
      }, patienceMs)
      yield piece
      clearTimeout(impatient)
      thread.postMessage('more')
    }
  } finally {
    clearTimeout(impatient)
    await thread.terminate()
  }
}

/** Places for files that are being made; whoever finds none waits a while. */
function createSlots({ atOnce, mostWaiting, longestWaitMs }: FileThreadLimits) {
  const waiting = new Set<() => void>()
  let taken = 0
  return {
    /** False when too many wait already, when it took too long, or when the signal came first. */
    async take(signal: AbortSignal): Promise<boolean> {
      if (taken < atOnce) {
        taken += 1
        return true
      }
      if (waiting.size >= mostWaiting) return false
      return new Promise((resolve) => {
        const leave = (isMyTurn: boolean) => {
          waiting.delete(takeTurn)
          clearTimeout(timer)
          signal.removeEventListener('abort', giveUp)
          resolve(isMyTurn)
        }
        const takeTurn = () => leave(true)
        const giveUp = () => leave(false)
        const timer = setTimeout(giveUp, longestWaitMs)
        signal.addEventListener('abort', giveUp)
        waiting.add(takeTurn)
      })
    },
    /** The place goes to whoever has waited longest. */
    giveBack(): void {
      const [next] = waiting
      if (next) next()
      else taken -= 1
    },
  }
}
