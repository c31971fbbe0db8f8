import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Values } from '#app/domain/question'
import { createAutosave, type SaveMessage, type SaveState } from '#app/routes/answer/autosave'
import type { SaveReply } from '#app/routes/answer/save-reply'
import type { Trouble } from '#app/routes/answer/sheet-values'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Reply = SaveReply | 'logged-out' | null
const saved = (base: string): Extract<SaveReply, { refused: null }> => ({
  refused: null,
  base,
  trouble: null,
  overtaken: {},
  savedAt: '14.32',
  endsAt: '2026-01-01T12:00:00Z',
})
const conflict: Trouble = { kind: 'conflict', questions: ['q'], theirs: { q: 'theirs' }, theirBase: 't', savedBy: 'Siv' }

/** A page with one field per item, and a server that answers what it is told to, when it is told to. */
function aPage(answer: (message: SaveMessage, n: number) => Reply | Promise<Reply> = (_, n) => saved(`b${n}`)) {
  const fields = new Map<string, Values>()
  const sent: SaveMessage[] = []
  const states: SaveState[] = []
  const troubles: [string, Trouble | null][] = []
  const ends: string[] = []
  const overtaken: [string, Values, Values][] = []
  const autosave = createAutosave(new Map([['K-1.1', { base: 'b0', stored: {} }]]), [], {
    read: (code) => fields.get(code) ?? {},
    async post(message) {
      sent.push(message)
      return answer(message, sent.length)
    },
    onState: (state) => states.push(state),
    onTrouble: (code, trouble) => troubles.push([code, trouble]),
    onOvertaken: (...told) => overtaken.push(told),
    onSessionEnd: (endsAt) => ends.push(endsAt),
    onPending: () => {},
  })
  const type = (text: string, code = 'K-1.1') => {
    fields.set(code, { q: text })
    autosave.touch(code)
  }
  return { autosave, type, sent, states, troubles, ends, overtaken }
}

test('what an earlier page left behind is sent with when it was typed, until it is judged; what was overtaken is told once', async () => {
  const judged: Reply = { ...saved('b2'), overtaken: { q: 'theirs' } }
  const { autosave, type, sent, overtaken } = aPage((_, n) => (n === 1 ? null : n === 2 ? judged : saved(`b${n}`)))
  autosave.resume('K-1.1', 'before', [], 1234)
  type('left behind')
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent.map(({ typedAt }) => typedAt)).toEqual([1234, 1234])
  expect(overtaken).toEqual([['K-1.1', { q: 'left behind' }, { q: 'theirs' }]])
  expect(autosave.pending('K-1.1')).toMatchObject({ values: { q: 'left behind' } })
  type('theirs')
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.at(-1)).not.toHaveProperty('typedAt')
  expect(autosave.pending('K-1.1')).toBeNull()
})

describe('typing', () => {
  test('is saved a second after the last keystroke, once, with the time it was saved', async () => {
    const { type, sent, states, ends } = aPage()
    for (const text of ['H', 'He', 'Hei']) {
      type(text)
      await vi.advanceTimersByTimeAsync(900)
    }
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([{ code: 'K-1.1', base: 'b0', values: { q: 'Hei' }, sent: [] }])
    expect(states).toEqual([{ state: 'saving' }, { state: 'saved', time: '14.32' }])
    expect(ends).toEqual(['2026-01-01T12:00:00Z'])
  })

  test('builds each save on the one before', async () => {
    const { type, sent } = aPage()
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    type('b')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.map(({ base }) => base)).toEqual(['b0', 'b1'])
  })

  test('while a save is on its way waits for it, so that no two are under way', async () => {
    let release: (reply: Reply) => void = () => {}
    const { type, sent } = aPage((_, n) => (n === 1 ? new Promise((resolve) => (release = resolve)) : saved('b2')))
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    type('ab')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
    release(saved('b1'))
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ base: 'b1', values: { q: 'ab' }, sent: [] })
  })

  test('and leaving the field again with nothing new sends nothing', async () => {
    const { autosave, type, sent } = aPage()
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    autosave.touch('K-1.1', 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(1)
  })
})

describe('without an answer', () => {
  test('it says so, tries again with longer pauses, and tells what it has sent before', async () => {
    const { type, sent, states, autosave } = aPage((_, n) => (n < 4 ? null : saved('b1')))
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(states.at(-1)).toEqual({ state: 'offline' })
    expect(autosave.hasUnsaved()).toBe(true)
    await vi.advanceTimersByTimeAsync(2000)
    await vi.advanceTimersByTimeAsync(4000)
    expect(sent).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(8000)
    expect(sent.at(-1)?.sent).toEqual([{ q: 'a' }, { q: 'a' }, { q: 'a' }])
    expect(states.at(-1)).toEqual({ state: 'saved', time: '14.32' })
    expect(autosave.hasUnsaved()).toBe(false)
  })

  test('logged out is told as such, and is saved when one is back', async () => {
    const { type, states, autosave } = aPage((_, n) => (n === 1 ? 'logged-out' : saved('b1')))
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(states.at(-1)).toEqual({ state: 'logged-out' })
    autosave.retry()
    await vi.advanceTimersByTimeAsync(0)
    expect(states.at(-1)).toEqual({ state: 'saved', time: '14.32' })
  })

  test('a page that is left waits for nothing, and does not leave without what was typed', async () => {
    const { autosave, type, sent } = aPage()
    type('a')
    type('b', 'K-1.2')
    autosave.leave()
    expect(sent.map(({ code }) => code)).toEqual(['K-1.1', 'K-1.2'])
  })

  test('pressing a button is told whether everything is saved', async () => {
    const page = aPage(() => null)
    page.type('a')
    expect(await page.autosave.flush()).toBe(false)
    const other = aPage()
    other.type('a')
    expect(await other.autosave.flush()).toBe(true)
    expect(other.sent).toHaveLength(1)
  })
})

describe('a refusal', () => {
  test('of one item keeps no other from being saved, and stays until it is settled', async () => {
    const { type, states, troubles, autosave, sent } = aPage(({ code, values }) =>
      code === 'K-1.1' && values.q !== 'settled' ? { ...saved('b0'), trouble: conflict } : saved('b1'),
    )
    type('mine')
    type('other', 'K-1.2')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toHaveLength(2)
    expect(troubles).toEqual([
      ['K-1.1', conflict],
      ['K-1.2', null],
    ])
    expect(states.at(-1)).toEqual({ state: 'troubled', codes: ['K-1.1'] })
    expect([autosave.hasUnsaved(), autosave.baseOf('K-1.1')]).toEqual([true, 'b0'])
    type('settled')
    await vi.advanceTimersByTimeAsync(1000)
    expect(states.at(-1)).toEqual({ state: 'saved', time: '14.32' })
  })

  test('of everything stops the trying, and leaves it as unsaved', async () => {
    const refused = { code: 'consultation.closed', values: {} } as const
    const { type, states, sent, autosave } = aPage(() => ({ refused, endsAt: null }))
    type('a')
    await vi.advanceTimersByTimeAsync(100_000)
    type('b')
    await vi.advanceTimersByTimeAsync(100_000)
    expect(sent).toHaveLength(1)
    expect(states.at(-1)).toEqual({ state: 'refused', refused })
    expect(autosave.hasUnsaved()).toBe(true)
  })
})
