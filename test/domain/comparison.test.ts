import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedRow, differs, shareOf, unmetFirst } from '#app/domain/comparison'
import { agesOf, type Dated, newestPerProduct } from '#app/domain/declaration-age'
import { datesOfPlan, movesOf } from '#app/domain/planned-dates'

const statuses = ['oppfylt', 'ikke_oppfylt', 'ikke_relevant', 'ikke_vurdert', null] as const
const cell = fc
  .record({
    status: fc.constantFrom(...statuses),
    plannedDate: fc.constantFrom('', '2025-10-01'),
    change: fc.constant('unchanged' as const),
  })
  .map((one) => ({
    ...one,
    isMet: one.status === 'oppfylt',
    applies: one.status !== null && one.status !== 'ikke_relevant',
  }))
const row = fc.record({
  code: fc.string(),
  strength: fc.constantFrom('must', 'should', 'may'),
  chapter: fc.integer({ min: 1, max: 8 }),
  cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
}) as fc.Arbitrary<ComparedRow>

describe('a comparison', () => {
  test('no row is lost, and what comes first is mandatory and unmet by somebody; silence is never met', () =>
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { unmet, others } = unmetFirst(rows)
        expect(new Set([...unmet, ...others])).toEqual(new Set(rows))
        for (const { strength, cells } of unmet) {
          expect(strength).toBe('must')
          expect(cells.some(({ status }) => status === 'ikke_oppfylt' || status === 'ikke_vurdert')).toBe(true)
        }
        for (const { strength, cells } of others.filter((one) => one.strength === 'must'))
          expect([strength, cells.every(({ status }) => status === null || status === 'oppfylt' || status === 'ikke_relevant')]).toEqual([
            'must',
            true,
          ])
      }),
    ))

  test('rows are the same only where every product says the same', () =>
    fc.assert(
      fc.property(row, ({ cells }) => {
        const [first] = cells
        expect(differs({ cells })).toBe(cells.some((one) => one.status !== first?.status || one.plannedDate !== first?.plannedDate))
      }),
    ))

  test('shares are counts that fit within each other, chapter by chapter and in all', () =>
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const all = shareOf(rows, 1, 'ikke_vurdert')
        expect(all.mustMet).toBeLessThanOrEqual(Math.min(all.mustApplicable, all.met))
        expect(all.met).toBeLessThanOrEqual(all.applicable)
        expect(all.assessed).toBeLessThanOrEqual(all.total)
        const perChapter = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
          shareOf(
            rows.filter(({ chapter }) => chapter === n),
            1,
            'ikke_vurdert',
          ),
        )
        expect(perChapter.reduce((sum, { met }) => sum + met, 0)).toBe(all.met)
      }),
    ))
})

describe('how old a declaration is', () => {
  const one = (number: string, version: string, declaredAt: string, more: Partial<Dated> = {}): Dated => ({
    ...{ number, organisationNumber: '310000027', productName: 'Nordlys', productVersion: version, versionId: 'v1', declaredAt },
    ...more,
  })

  test('a later one of the same version replaces it, one of another version is told of, each by its number', () => {
    const all = [
      one('1', '4.10', '2025-01-01'),
      one('2', '4.10', '2025-02-01'),
      one('3', '4.11', '2025-03-01'),
      one('4', '1', '2025-04-01', { productName: 'Annet' }),
    ]
    const ages = agesOf(all, ['v1'])
    expect(ages.get('1')).toEqual([
      { kind: 'later-version', version: '4.11', number: '3' },
      { kind: 'replaced', number: '2' },
    ])
    expect(ages.get('2')).toEqual([{ kind: 'later-version', version: '4.11', number: '3' }])
    expect([ages.get('3'), ages.get('4')]).toEqual([[], []])
    expect(agesOf(all, ['v2']).get('4')).toEqual([{ kind: 'older-guideline' }])
    // Whoever may not read the later ones is not told that they are there.
    expect(agesOf(all.slice(0, 1), ['v1']).get('1')).toEqual([])
  })

  test('each product has one newest, and it is never replaced', () => {
    const some = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('1', '2'),
        fc.constantFrom('2025-01-01', '2025-02-01'),
        fc.constantFrom('A', 'B'),
      ),
      { selector: ([n]) => n },
    )
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map(([n, version, at, productName]) => one(String(n).padStart(3, '0'), version, at, { productName }))
        const newest = newestPerProduct(all)
        expect(newest).toHaveLength(new Set(all.map(({ productName }) => productName)).size)
        for (const { number } of newest) expect(agesOf(all, ['v1']).get(number)).toEqual([])
      }),
    )
  })
})

describe('the date of a plan', () => {
  test('is moved each time another date takes over; a time without one moves nothing', () => {
    expect(movesOf(['2025-10-01', '2025-10-01', '', '2025-10-01', '2026-01-01', '2025-12-01'])).toBe(2)
    expect(datesOfPlan(['', '2025-10-01', '', '2026-01-01'])).toEqual(['2025-10-01', '2026-01-01'])
    expect(movesOf([])).toBe(0)
  })

  test('no two in a row are the same, whatever has stood', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'c')), (dates) => {
        const shown = datesOfPlan(dates)
        expect(shown.every((date, i) => date !== '' && date !== shown[i - 1])).toBe(true)
        expect(shown.at(-1)).toBe(dates.filter((date) => date !== '').at(-1))
      }),
    ))
})
