import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SaidCount, standingsOf } from '#app/domain/requirement-standing'
import { scaleOfFile } from '#db/seed/assessment-file'

const scale = scaleOfFile()
const said = (status: string, n: number, more: Partial<SaidCount> = {}): SaidCount => ({
  code: 'K-1.1',
  status,
  plannedDate: '',
  isOutdated: false,
  n,
  ...more,
})
const standing = (...counts: SaidCount[]) => standingsOf(scale, counts).get('K-1.1')

test('met by none means that somebody has taken a stand, and nobody says met', () => {
  expect(standing(said('ikke_oppfylt', 2), said('ikke_vurdert', 1))).toMatchObject({ products: 3, met: 0, isMetByNone: true })
  expect(standing(said('ikke_vurdert', 4))?.isMetByNone).toBe(false)
  expect(standing(said('ikke_relevant', 4))?.isMetByNone).toBe(false)
  expect(standing(said('oppfylt', 1), said('ikke_oppfylt', 9))?.isMetByNone).toBe(false)
})

test('plans are told as how many are there by each day', () =>
  expect(
    standing(
      said('planlagt', 1, { plannedDate: '2026-01-01' }),
      said('planlagt', 2, { plannedDate: '2025-10-01' }),
      said('delvis_oppfylt', 1, { plannedDate: '2026-01-01' }),
    )?.plannedBy,
  ).toEqual([
    { date: '2025-10-01', n: 2 },
    { date: '2026-01-01', n: 4 },
  ]))

test('an answer to other words is counted apart, and every product is counted once', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          status: fc.constantFrom(...scale.statuses.map(({ code }) => code)),
          n: fc.integer({ min: 1, max: 9 }),
          isOutdated: fc.boolean(),
        }),
        { minLength: 1 },
      ),
      (list) => {
        const found = standing(...list.map(({ status, n, isOutdated }) => said(status, n, { isOutdated })))
        const sum = (which: boolean) => list.filter(({ isOutdated }) => isOutdated === which).reduce((total, { n }) => total + n, 0)
        expect([found?.products, found?.outdated]).toEqual([sum(false), sum(true)])
        expect([...(found?.of.values() ?? [])].reduce((total, n) => total + n, 0)).toBe(sum(false))
      },
    ),
  ))
