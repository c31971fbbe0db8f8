import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { journalRoomOf } from '#app/access/journal-room'
import { acknowledge, judgeEdit, markOf } from '#app/domain/edit'
import type { Values } from '#app/domain/question'
import { type Autosave, createAutosave, type SaveMessage } from '#app/routes/answer/autosave'
import { changed, comeBack, createJournal, type Entry } from '#app/routes/answer/journal'
import { type LeftText, recover } from '#app/routes/answer/recover'
import type { SaveReply } from '#app/routes/answer/save-reply'
import type { ItemValues } from '#app/routes/answer/sheet-values'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const code = 'K-2.3'
const questions = ['a', 'b'] as const
const entry = (values: Values, given: Partial<Entry> = {}): Entry => ({ code, version: 'v1', base: '', values, sent: [], ...given })

describe('what comes back', () => {
  const now = (stored: Values, fields: Values = stored) => ({ version: 'v1', base: markOf(stored), stored, fields, questions })

  test('is what the server lacks, on the mark it was based on; of the rest the mark is the new one', () => {
    const before = { a: 'first', b: 'first' }
    const stored = { a: 'by a colleague', b: 'also' }
    const judged = comeBack(entry({ a: 'mine' }, { base: markOf(before) }), now(stored))
    expect(judged).toMatchObject({ back: { a: 'mine' }, left: {} })
    expect(judgeEdit(judged.base, { a: 'mine', b: 'also' }, stored)).toMatchObject({ conflicts: ['a'], values: stored })
  })

  test('is nothing when the answer to the last save was all that was lost', () => {
    expect(comeBack(entry({ a: 'mine', b: ' ' }), now({ a: 'mine' }))).toMatchObject({ back: {}, left: {} })
  })

  test('is a text that was taken away, too', () => {
    expect(comeBack(entry({ a: '' }), now({ a: 'old' })).back).toEqual({ a: '' })
  })

  test('never goes into a field somebody has begun to write in: it is shown beside it', () => {
    expect(comeBack(entry({ a: 'mine' }), now({}, { a: 'new' }))).toMatchObject({ back: {}, left: { a: 'mine' } })
  })

  test.each([
    ['another version of the draft', entry({ a: 'mine' }, { version: 'v0' })],
    ['a question that is not asked any more', entry({ gone: 'mine' })],
  ])('from %s is shown, to be copied', (_, given) => {
    const { back, left } = comeBack(given, now({}))
    expect([back, Object.values(left)]).toEqual([{}, ['mine']])
  })

  test('is the same whatever a question is called', () => {
    expect(changed({ constructor: 'x' }, {})).toEqual({ constructor: 'x' })
    expect(changed({}, {})).toEqual({})
  })
})

test('the place and the key in the browser are another for another person, another they answer for, and another høring', () => {
  const current = { subjectKey: 'secret', wallNow: Temporal.Instant.from('2026-01-01T12:00:00Z') }
  const siv = { accountId: 'siv', owner: 'org:1', slug: 's' }
  const rooms = [siv, { ...siv, accountId: 'omar' }, { ...siv, owner: 'org:2' }, { ...siv, slug: 't' }].map((whose) =>
    journalRoomOf(current, whose),
  )
  expect(new Set(rooms.flatMap(({ name, key }) => [name, key])).size).toBe(8)
  expect(journalRoomOf(current, siv)).toEqual(rooms[0])
  expect(Buffer.from(rooms[0]?.key ?? '', 'base64')).toHaveLength(32)
})

describe('writing down', () => {
  const aJournal = (fails: () => boolean = () => false) => {
    const disk = new Map<string, string>()
    let text: string | null = null
    let puts = 0
    const kept: boolean[] = []
    const journal = createJournal({
      pending: () => (text === null ? null : { base: '', values: { a: text }, sent: [] }),
      async put(where, { values }) {
        puts += 1
        if (fails()) throw new DOMException('full', 'QuotaExceededError')
        disk.set(where, values.a ?? '')
      },
      async remove(where) {
        disk.delete(where)
      },
      onKept: (isKept) => kept.push(isKept),
    })
    const type = (now: string | null) => {
      text = now
      journal.note(code)
    }
    return { journal, type, disk, kept, puts: () => puts }
  }

  test('somebody who never pauses is written down twice a second, not at every key', async () => {
    const { type, disk, puts } = aJournal()
    for (let i = 0; i < 100; i++) {
      type('x'.repeat(i + 1))
      await vi.advanceTimersByTimeAsync(100)
      if (i >= 10) expect((disk.get(code) ?? '').length).toBeGreaterThan(i - 10)
    }
    expect(puts()).toBeLessThan(25)
  })

  test('what the server has is struck out', async () => {
    const { type, disk } = aJournal()
    type('mine')
    await vi.advanceTimersByTimeAsync(500)
    expect(disk.size).toBe(1)
    type(null)
    await vi.advanceTimersByTimeAsync(500)
    expect(disk.size).toBe(0)
  })

  test('a full store is told of, and tried again', async () => {
    let isFull = true
    const { type, disk, kept, journal } = aJournal(() => isFull)
    type('mine')
    expect(await journal.write()).toBe(false)
    expect(kept).toEqual([false])
    isFull = false
    await vi.advanceTimersByTimeAsync(3000)
    expect([disk.get(code), kept.at(-1)]).toEqual(['mine', true])
  })
})

/** Two tabs of one person, a colleague, a server that merges as ours does, and a disk that outlives the tabs. */
function aWorld() {
  let stored: Values = {}
  let network: 'up' | 'down' | 'lost' = 'up'
  const byColleague = new Set<string>()
  /** What stood on a page when somebody wrote something else in its place. */
  const seen = new Set<string>()
  const unseen: string[] = []
  const everStored = new Set<string>()
  const disk = new Map<string, { page: number; at: number; entry: Entry }>()
  const left: LeftText[] = []
  let pages = 0
  let clock = 0

  function save(message: SaveMessage): SaveReply {
    const judged = judgeEdit(acknowledge(message.base, message.sent, stored), message.values, stored)
    for (const question of questions) {
      const before = stored[question] ?? ''
      // Nobody overwrites what they have not seen.
      const isReplaced = before !== (judged.values[question] ?? '') && byColleague.has(`${question} ${before}`)
      if (isReplaced && !seen.has(`${question} ${before}`)) unseen.push(`${question} ${before}`)
    }
    stored = judged.values
    note()
    const trouble =
      judged.conflicts.length === 0
        ? null
        : ({ kind: 'conflict', questions: judged.conflicts, theirs: stored, theirBase: markOf(stored), savedBy: 'Omar' } as const)
    return { refused: null, base: judged.base, trouble, overtaken: {}, savedAt: '14.32', endsAt: null }
  }
  const note = () => {
    for (const [question, value] of Object.entries(stored)) everStored.add(`${question} ${value}`)
  }

  function open() {
    const id = ++pages
    const fields: Record<string, string> = { ...stored }
    const loaded: Values = { ...stored }
    let isAlive = true
    const autosave: Autosave = createAutosave(new Map([[code, { base: markOf(stored), stored: loaded }]]), [], {
      read: () => ({ ...fields }),
      async post(message) {
        if (!isAlive || network === 'down') return null
        const reply = save(message)
        return network === 'lost' ? null : reply
      },
      onState: () => {},
      onTrouble: () => {},
      onOvertaken: () => {},
      onSessionEnd: () => {},
      onPending: (item) => journal.note(item),
    })
    const journal = createJournal({
      pending: (item) => autosave.pending(item),
      async put(item, pending) {
        if (isAlive) disk.set(`${id} ${item}`, { page: id, at: ++clock, entry: { ...pending, code: item, version: 'v1' } })
      },
      async remove(item) {
        if (isAlive) disk.delete(`${id} ${item}`)
      },
      onKept: () => {},
    })
    const item = { code, base: markOf(stored), values: loaded } as ItemValues
    const store = {
      async takeOver() {
        const orphans = [...disk].filter(([, { page }]) => !alive.has(page)).sort(([, a], [, b]) => b.at - a.at)
        for (const [key, kept] of orphans) disk.set(key, { ...kept, page: id })
        return { found: orphans.map(([key, kept]) => ({ id: key, entry: kept.entry, at: kept.at })), elsewhere: [] }
      },
      forget: async (key: string) => void disk.delete(key),
    }
    alive.add(id)
    const form = {
      read: () => ({ ...fields }),
      write: (_: string, values: Values) => void Object.assign(fields, values),
      questions: () => questions,
    }
    void recover(store, { version: 'v1', items: [item] }, form, autosave, journal.write).then((found) => left.push(...found.left))
    return {
      fields,
      type(question: string, value: string) {
        fields[question] = value
        if (loaded[question]) seen.add(`${question} ${loaded[question]}`)
        autosave.touch(code)
      },
      crash() {
        isAlive = false
        alive.delete(id)
      },
    }
  }
  const alive = new Set<number>()
  return {
    open,
    everStored,
    unseen,
    left,
    setNetwork: (state: typeof network) => {
      network = state
    },
    colleague(question: string, value: string) {
      stored = { ...stored, [question]: value }
      byColleague.add(`${question} ${value}`)
      note()
    },
  }
}

const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('type' as const), tab: fc.constantFrom(0, 1), question: fc.constantFrom(...questions) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 600, 1100, 5000, 5000, 40_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('network' as const), state: fc.constantFrom('up' as const, 'down' as const, 'lost' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('colleague' as const), question: fc.constantFrom(...questions) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), tab: fc.constantFrom(0, 1) }) },
)

test('whatever is cut, whenever: no text that was five seconds old is lost, and nothing of a colleague is overwritten unseen', async () => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 30 }), async (actions) => {
      // What crashed pages would have gone on with.
      vi.clearAllTimers()
      const world = aWorld()
      const tabs = [world.open(), world.open()]
      await vi.advanceTimersByTimeAsync(100)
      let texts = 0
      /** The last text of each field of each tab, and when it was typed. */
      const last = new Map<string, { question: string; value: string; at: number }>()
      const due: { question: string; value: string }[] = []
      const crash = async (tab: number) => {
        for (const [key, typed] of last) {
          if (!key.startsWith(`${tab} `)) continue
          if (Date.now() - typed.at >= 5000) due.push(typed)
          last.delete(key)
        }
        tabs[tab]?.crash()
        tabs[tab] = world.open()
        await vi.advanceTimersByTimeAsync(100)
      }
      for (const next of actions) {
        if (next.do === 'type') {
          const value = `mine ${++texts}`
          const replaced = due.findIndex((typed) => tabs[next.tab]?.fields[next.question] === typed.value)
          if (replaced >= 0) due.splice(replaced, 1)
          tabs[next.tab]?.type(next.question, value)
          last.set(`${next.tab} ${next.question}`, { question: next.question, value, at: Date.now() })
        } else if (next.do === 'wait') await vi.advanceTimersByTimeAsync(next.ms)
        else if (next.do === 'network') world.setNetwork(next.state)
        else if (next.do === 'colleague') world.colleague(next.question, `theirs ${++texts}`)
        else await crash(next.tab)
      }
      await crash(0)
      await crash(1)
      world.setNetwork('up')
      await vi.advanceTimersByTimeAsync(60_000)
      expect(world.unseen).toEqual([])
      for (const { question, value } of due) {
        const isSomewhere =
          world.everStored.has(`${question} ${value}`) ||
          tabs.some(({ fields }) => fields[question] === value) ||
          world.left.some(({ text }) => text === value)
        expect({ question, value, isSomewhere }).toEqual({ question, value, isSomewhere: true })
        checked += 1
      }
    }),
    { numRuns: 200 },
  )
  expect(checked).toBeGreaterThan(50)
})
