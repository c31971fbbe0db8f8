import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distribute, leaningOf, piecesOf, scaleOf, sum } from '#app/domain/distribution'

const choices = ['svaert_nyttig', 'nyttig', 'lite_nyttig', 'ikke_nyttig', 'ikke_relevant', 'vet_ikke']
const keys = ['offentlige-etater', 'leverandorer', 'unlisted', 'private']
const counts = fc.array(fc.record({ key: fc.constantFrom(...keys), choice: fc.constantFrom(...choices), n: fc.nat({ max: 5000 }) }))

describe('a distribution', () => {
  test('counts everybody once: the rows add up to the row for all, and the shares to the row', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const [all, ...rows] = distribute(choices, keys, given)
        expect(all?.n).toBe(sum(given))
        expect(sum(rows)).toBe(sum(given))
        for (const row of rows) expect(sum(row.shares)).toBe(row.n)
      }),
    )
  })

  test('shows every group in the order asked, also those nobody is in', () => {
    expect(distribute(choices, keys, []).map(({ key, n }) => [key, n])).toEqual([[null, 0], ...keys.map((key) => [key, 0])])
  })

  test('the pieces of a bar fill it, without gaps or overlaps', () => {
    fc.assert(
      fc.property(counts, (given) => {
        for (const row of distribute(choices, keys, given)) {
          const pieces = piecesOf(row)
          let x = 0
          for (const piece of pieces) {
            expect(piece.x).toBeCloseTo(x, 6)
            x += piece.width
          }
          if (row.n > 0) expect(x).toBeCloseTo(100, 6)
          else expect(pieces).toEqual([])
        }
      }),
    )
  })

  test('a number is written where there is room for it', () => {
    const [row] = distribute(
      ['ja', 'nei'],
      ['a'],
      [
        { key: 'a', choice: 'ja', n: 1 },
        { key: 'a', choice: 'nei', n: 99 },
      ],
    )
    expect(row && piecesOf(row).map(({ n, labelAt }) => [n, labelAt])).toEqual([
      [1, null],
      [99, 50.5],
    ])
  })
})

describe('the colours', () => {
  test('run over the scale in order; those who take no side come last, outside it', () => {
    expect(scaleOf(['vet_ikke', 'a', 'b', 'c', 'd', 'ikke_relevant'])).toEqual([
      { choice: 'a', scale: 1 },
      { choice: 'b', scale: 2 },
      { choice: 'c', scale: 4 },
      { choice: 'd', scale: 5 },
      { choice: 'vet_ikke', scale: 6 },
      { choice: 'ikke_relevant', scale: 7 },
    ])
    expect(scaleOf(['for_overordnet', 'passe', 'for_detaljert']).map(({ scale }) => scale)).toEqual([1, 3, 5])
  })
})

describe('how they stand', () => {
  const count = (choice: string, n: number, questionId = 'krav.nytte') => ({ questionId, choice, n })

  test('only those who take a side are counted', () => {
    const given = [
      count('nyttig', 3),
      count('svaert_nyttig', 1),
      count('ikke_nyttig', 2),
      count('vet_ikke', 90),
      count('ikke_relevant', 40),
    ]
    expect(leaningOf('requirement', given)).toEqual({ inFavour: 4, of: 6 })
  })

  test('«ingen merknad» is not support', () => {
    expect(leaningOf('requirement', [count('no-remarks', 50, 'krav.vurdering')])).toEqual({ inFavour: 0, of: 0 })
  })
})
