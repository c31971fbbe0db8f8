import type { Values } from '#app/domain/question'

/** What a page holds of an item that the server has not said yes to: only the questions that differ. */
export interface Pending {
  /** The mark the edits build on. */
  readonly base: string
  readonly values: Values
  /** What was sent without an answer. */
  readonly sent: readonly Values[]
}

/** The same, as it is kept in the browser. */
export interface Entry extends Pending {
  readonly code: string
  /** Which version of the guideline it was written to. */
  readonly version: string
}

/** What is different from what the server has. Blank is the same as nothing. */
export function changed(mine: Values, known: Values): Values {
  return Object.fromEntries(
    [...new Set([...Object.keys(mine), ...Object.keys(known)])]
      .filter((question) => wordsOf(mine, question) !== wordsOf(known, question))
      .map((question) => [question, mine[question] ?? '']),
  )
}

/** An item of the page that has come back. */
export interface ItemNow {
  readonly version: string
  readonly base: string
  /** What the server has. */
  readonly stored: Values
  /** What the fields hold. */
  readonly fields: Values
  readonly questions: readonly string[]
}

/**
 * What an entry gives to a new page: what goes back into fields nobody has touched, the mark to build on, so that what others saved
 * meanwhile is seen as theirs, and what has no place to go. What the server has already is nothing to tell of.
 */
export function comeBack({ version, base, values }: Entry, now: ItemNow): { back: Values; base: string; left: Values } {
  const back: Record<string, string> = {}
  const left: Record<string, string> = {}
  for (const [question, value] of Object.entries(changed(values, pick(now.stored, Object.keys(values))))) {
    const isThere = wordsOf(now.fields, question) === wordsOf(values, question)
    const isUntouched = wordsOf(now.fields, question) === wordsOf(now.stored, question)
    if (version === now.version && now.questions.includes(question) && (isThere || isUntouched)) back[question] = value
    else if (!isThere && value.trim() !== '') left[question] = value
  }
  return { back, base: withPartsOf(now.base, base, Object.keys(back)), left }
}

/** The base of the page, but for these questions that of the entry. */
function withPartsOf(base: string, other: string, questions: readonly string[]): string {
  const isOfOther = (part: string) => questions.includes(part.slice(0, part.lastIndexOf(':')))
  return [...base.split(' ').filter((part) => !isOfOther(part)), ...other.split(' ').filter(isOfOther)].join(' ').trim()
}

export function pick(values: Values, questions: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([question]) => questions.includes(question)))
}

function wordsOf(values: Values, question: string): string {
  const value = Object.hasOwn(values, question) ? (values[question] ?? '') : ''
  return value.trim() === '' ? '' : value
}

export interface JournalSurroundings {
  /** Null when the server has it all. */
  pending(code: string): Pending | null
  put(code: string, pending: Pending): Promise<void>
  remove(code: string): Promise<void>
  /** Whether what is typed outlives the page. */
  onKept(isKept: boolean): void
}

const writingPause = 500
const retryPause = 3000

/** Writes down what is typed, twice a second at most, however fast one types, and strikes it out when the server has it. */
export function createJournal(around: JournalSurroundings) {
  const noted = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  function schedule(pause: number): void {
    timer ??= setTimeout(() => void write(), pause)
  }

  async function write(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    running ??= writeAll().finally(() => {
      running = null
      if (noted.size > 0) schedule(retryPause)
    })
    await running
    return noted.size === 0
  }

  async function writeAll(): Promise<void> {
    for (let [code] = noted; code !== undefined; [code] = noted) {
      noted.delete(code)
      const pending = around.pending(code)
      try {
        await (pending ? around.put(code, pending) : around.remove(code))
        around.onKept(true)
      } catch {
        noted.add(code)
        around.onKept(false)
        return
      }
    }
  }

  return {
    /** An item may have changed, on the page or on the server. */
    note(code: string): void {
      noted.add(code)
      schedule(writingPause)
    },
    /** Writes at once; false when it could not be. */
    write,
  }
}

export type Journal = ReturnType<typeof createJournal>
