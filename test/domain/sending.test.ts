import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doorOf, type Ending, heldOf, newestReceipt, sendingOf, type Version } from '#app/domain/sending'

const at = '2025-06-02T08:00:00Z'

/** What a sender can do, one thing after another, as the use cases would keep it. */
const acts = fc.array(fc.record({ act: fc.constantFrom('send', 'withdraw'), isPreliminary: fc.boolean() }), { maxLength: 12 })

function historyOf(done: readonly { act: string; isPreliminary: boolean }[]): { versions: Version[]; receipts: string[] } {
  const versions: Version[] = []
  const receipts: string[] = []
  const end = (how: Ending['how'], by: string) => {
    const held = heldOf(versions)
    if (held) versions[versions.indexOf(held)] = { ...held, ending: { how, by, at } }
  }
  for (const { act, isPreliminary } of done) {
    const by = `FTB25-${receipts.length + 1}`
    if (act === 'withdraw') {
      if (!heldOf(versions)) continue
      end('withdrawn', by)
    } else {
      end('replaced', by)
      versions.push({ receiptNumber: by, isPreliminary, ending: null })
    }
    receipts.push(by)
  }
  return { versions, receipts }
}

describe('whatever is sent and taken back, in whatever order', () => {
  test('at most one version holds, and it is the last', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const { versions } = historyOf(done)
        const holding = versions.filter(({ ending }) => ending === null)
        expect(holding.length).toBeLessThanOrEqual(1)
        expect(heldOf(versions)).toBe(holding[0] ?? null)
      }),
    )
  })

  test('the newest receipt is the one somebody got last', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const { versions, receipts } = historyOf(done)
        expect(newestReceipt(versions)).toBe(receipts.at(-1) ?? null)
      }),
    )
  })

  test('only a change of the newest receipt is open, and only while the consultation is', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), fc.nat(12), (done, isOpen, n) => {
        const { versions, receipts } = historyOf(done)
        const [newest, changing] = [newestReceipt(versions), receipts[n] ?? null]
        const door = doorOf({ isOpen, newest, changing })
        if (newest === null) expect(door).toBe(isOpen ? 'open' : 'closed')
        else expect(door).toBe(isOpen && changing === newest ? 'open' : 'submitted')
      }),
    )
  })
})

describe('what a sending is', () => {
  const held = (isPreliminary: boolean): Version => ({ receiptNumber: 'FTB25-0001', isPreliminary, ending: null })
  const kind = (before: Version | null, isPreliminary: boolean) => sendingOf(before, { isPreliminary, isLate: false }).kind

  test('the first replaces nothing', () => {
    expect(sendingOf(null, { isPreliminary: true, isLate: false })).toEqual({
      ...{ kind: 'first', replaces: null },
      ...{ isPreliminary: true, isLate: false },
    })
  })

  test('a preliminary one becomes final; every other is replaced', () => {
    expect([kind(held(true), false), kind(held(true), true), kind(held(false), false)]).toEqual(['final', 'replacement', 'replacement'])
    expect(sendingOf(held(true), { isPreliminary: false, isLate: false }).replaces).toBe('FTB25-0001')
  })
})
