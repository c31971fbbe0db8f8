import type { Values } from '#app/domain/question'
import type { Refused } from '#app/messages/say-rule'
import { changed, type Pending, pick } from './journal'
import type { SaveReply } from './save-reply'
import type { Trouble } from './sheet-values'

/** What one sees in the line about saving. `idle` is what the server said when the page was made. */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly time: string }
  /** Tried again by itself. */
  | { readonly state: 'offline' }
  | { readonly state: 'logged-out' }
  /** Closed or sent: trying again is of no use. */
  | { readonly state: 'refused'; readonly refused: Refused }
  /** Some items need a choice or a shorter text. */
  | { readonly state: 'troubled'; readonly codes: readonly string[] }

export interface SaveMessage {
  readonly code: string
  readonly base: string
  readonly values: Values
  readonly sent: readonly Values[]
  /** When it was typed, for what an earlier page left behind. */
  readonly typedAt?: number
}

export interface Surroundings {
  /** The fields of an item as they stand. */
  read(code: string): Values
  /** Resolves to the reply, `logged-out`, or null when there was none worth believing. */
  post(message: SaveMessage): Promise<SaveReply | 'logged-out' | null>
  onState(state: SaveState): void
  onTrouble(code: string, trouble: Trouble | null): void
  /** These words of an earlier page were stored since, and then left for what stands: nothing to put back. */
  onOvertaken(code: string, words: Values, stands: Values): void
  onSessionEnd(endsAt: string): void
  /** What the server lacks of an item may be another than it was. */
  onPending(code: string): void
}

/** An item as the page was made with it. */
export interface FirstItem {
  readonly base: string
  /** What the server has. */
  readonly stored: Values
}

const typingPause = 1000
const retryPauses = [2000, 4000, 8000, 15_000, 30_000]

/**
 * Saves items one at a time, a second after the last keystroke, and keeps trying. It never touches a field: what is typed stays,
 * whatever the server says.
 */
export function createAutosave(first: ReadonlyMap<string, FirstItem>, alreadyTroubled: readonly string[], around: Surroundings) {
  const baseOf = new Map([...first].map(([code, { base }]) => [code, base]))
  const confirmed = new Map([...first].map(([code, { stored }]) => [code, stored]))
  const dirty = new Set<string>()
  const troubled = new Set(alreadyTroubled)
  const unanswered = new Map<string, Values[]>()
  /** When what an earlier page left behind was typed, until the server has judged it. */
  const typedAt = new Map<string, number>()
  /** What the server last said yes to, so that leaving a field that is saved already sends nothing. */
  const agreed = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let failures = 0
  let isStopped = false
  let lastTime: string | null = null

  function touch(code: string, pause: number = typingPause): void {
    dirty.add(code)
    around.onPending(code)
    schedule(pause)
  }

  function schedule(pause: number): void {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void run(), pause)
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    running ??= saveAll().finally(() => {
      running = null
    })
    return running
  }

  async function saveAll(): Promise<void> {
    for (let [code] = dirty; code !== undefined && !isStopped; [code] = dirty) {
      if (!(await save(code))) return
    }
    if (!isStopped) tellRest()
  }

  /** False when it is no use going on now. */
  async function save(code: string): Promise<boolean> {
    dirty.delete(code)
    if (agreed.get(code) === JSON.stringify(around.read(code))) return true
    // Trying again is no news: what the line offers meanwhile, such as a link to log in, stays where it is.
    if (failures === 0) around.onState({ state: 'saving' })
    const asked = message(code)
    const reply = await around.post(asked)
    if (reply === null || reply === 'logged-out') {
      dirty.add(code)
      around.onState({ state: reply ?? 'offline' })
      schedule(retryPauses[Math.min(failures, retryPauses.length - 1)] ?? typingPause)
      failures += 1
      return false
    }
    failures = 0
    const sent = unanswered.get(code) ?? []
    unanswered.set(code, sent.slice(sent.indexOf(asked.values) + 1))
    around.onPending(code)
    if (reply.endsAt) around.onSessionEnd(reply.endsAt)
    if (reply.refused) {
      isStopped = true
      dirty.add(code)
      around.onState({ state: 'refused', refused: reply.refused })
      return false
    }
    baseOf.set(code, reply.base)
    typedAt.delete(code)
    if (reply.trouble) troubled.add(code)
    else troubled.delete(code)
    agreed.set(code, JSON.stringify(asked.values))
    confirm(code, { ...asked.values, ...reply.overtaken }, reply.trouble)
    if (Object.keys(reply.overtaken).length > 0) around.onOvertaken(code, asked.values, reply.overtaken)
    lastTime = reply.savedAt
    around.onTrouble(code, reply.trouble)
    return true
  }

  function confirm(code: string, values: Values, trouble: Trouble | null): void {
    if (trouble?.kind === 'refused') return
    const open = trouble?.questions ?? []
    const before = pick(confirmed.get(code) ?? {}, open)
    confirmed.set(code, { ...Object.fromEntries(Object.entries(values).filter(([question]) => !open.includes(question))), ...before })
  }

  /** Remembers what is sent until the server has answered, so that one's own words are known again if the answer is lost. */
  function message(code: string): SaveMessage {
    const values = around.read(code)
    const sent = unanswered.get(code) ?? []
    unanswered.set(code, [...sent, values].slice(-3))
    around.onPending(code)
    const typed = typedAt.get(code)
    return { code, base: baseOf.get(code) ?? '', values, sent, ...(typed === undefined ? {} : { typedAt: typed }) }
  }

  function tellRest(): void {
    if (troubled.size > 0) around.onState({ state: 'troubled', codes: [...troubled] })
    else if (lastTime !== null) around.onState({ state: 'saved', time: lastTime })
  }

  return {
    touch,
    /** Tries at once, such as when the connection or the person is back. */
    retry(): void {
      if (dirty.size > 0 && !isStopped) void run()
    },
    /** Waits for everything to be saved; false when something could not be. */
    async flush(): Promise<boolean> {
      while (dirty.size > 0 || running) {
        await run()
        if (failures > 0 || isStopped) return false
      }
      return true
    },
    /** The page may be on its way out: sends what is left without waiting for answers. */
    leave(): void {
      if (isStopped) return
      for (const code of dirty) void around.post(message(code))
    },
    /** What the server has not said yes to; null when it has it all. */
    pending(code: string): Pending | null {
      const values = changed(around.read(code), confirmed.get(code) ?? {})
      if (Object.keys(values).length === 0) return null
      return { base: baseOf.get(code) ?? '', values, sent: unanswered.get(code) ?? [] }
    },
    /** Goes on from where an earlier page was broken off. */
    resume(code: string, base: string, sent: readonly Values[], at: number): void {
      baseOf.set(code, base)
      typedAt.set(code, Math.min(at, typedAt.get(code) ?? at))
      unanswered.set(code, [...(unanswered.get(code) ?? []), ...sent].slice(-3))
      touch(code, 0)
    },
    /** These are given up for what somebody else answered. */
    giveUp(code: string, questions: readonly string[]): void {
      const mine = around.read(code)
      confirmed.set(code, { ...confirmed.get(code), ...Object.fromEntries(questions.map((question) => [question, mine[question] ?? ''])) })
      around.onPending(code)
    },
    hasUnsaved: () => dirty.size > 0 || running !== null || troubled.size > 0,
    baseOf: (code: string) => baseOf.get(code),
  }
}

export type Autosave = ReturnType<typeof createAutosave>
