import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssessedRow, countStatuses, gapsOf, resultOf } from '#app/domain/assessment-result'
import { strengths } from '#app/domain/guideline'
import { scaleOfFile } from '#db/seed/assessment-file'
import file from '#db/seed/data/veileder/egenvurdering.json'
import { strengthOf } from '#db/seed/words'

const scale = scaleOfFile()
const row = fc.record({
  code: fc.constantFrom('K-1.1', 'K-1.2', 'K-2.1'),
  strength: fc.constantFrom(...strengths),
  status: fc.constantFrom(...scale.statuses.map(({ code }) => code)),
})
const rows = fc.array(row, { maxLength: 60 })

describe("the scale's own worked examples come out exactly", () => {
  test.each(file.scoring.examples.map((example) => [example.title, example] as const))('%s', (_, { rows: given, expected }) => {
    const result = resultOf(
      scale,
      given.map(({ strength, status }, index): AssessedRow => ({ code: `K-1.${index}`, strength: strengthOf(strength), status })),
    )
    expect({
      kravTotalt: result.total,
      vurdert: result.assessed,
      dekningProsent: result.coveragePercent,
      poengProsent: result.scorePercent,
      skalGjeldende: result.mustApplicable,
      skalOppfylt: result.mustMet,
      alleSkalOppfylt: result.areAllMustMet,
      skalIkkeRelevantProsent: result.mustNotRelevantPercent,
      hoyAndelIkkeRelevant: result.isShareNotRelevantHigh,
      forelopig: result.isProvisional,
    }).toEqual(expected)
  })

  test('there are six of them', () => expect(file.scoring.examples).toHaveLength(6))
})

describe('the figures', () => {
  test('stay within their bounds, and nothing assessed gives nothing', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const result = resultOf(scale, given)
        for (const share of [result.scorePercent, result.coveragePercent]) if (share !== null) expect(share >= 0 && share <= 100).toBe(true)
        expect(result.mustMet + result.mustUnmet + result.mustNotRelevant).toBe(given.filter(({ strength }) => strength === 'must').length)
        expect(result.areAllMustMet).toBe(result.mustApplicable > 0 && result.mustUnmet === 0)
      }),
    )
    expect(resultOf(scale, [])).toMatchObject({ scorePercent: null, coveragePercent: null, isProvisional: false })
  })

  test('the order of the requirements does not matter', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(resultOf(scale, given.toReversed())).toEqual(resultOf(scale, given))
      }),
    )
  })

  test('declaring something not relevant never lowers nor hides what is unmet elsewhere', () => {
    fc.assert(
      fc.property(rows, row, (given, added) => {
        const with_ = resultOf(scale, [...given, { ...added, status: 'ikke_relevant' }])
        const without = resultOf(scale, given)
        expect([with_.scorePercent, with_.mustUnmet, with_.mustMet]).toEqual([without.scorePercent, without.mustUnmet, without.mustMet])
      }),
    )
  })

  test('a plan is worth no more than nothing', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const as = (status: string) => given.map((one) => (one.status === 'planlagt' ? { ...one, status } : one))
        expect(resultOf(scale, as('ikke_oppfylt')).scorePercent).toBe(resultOf(scale, given).scorePercent)
      }),
    )
  })

  test('half a tenth is rounded up', () => {
    // 7 × 3 met of 16 × 3: 43.75
    const given = Array.from(
      { length: 16 },
      (_, i): AssessedRow => ({ code: `K-${i}`, strength: 'must', status: i < 7 ? 'oppfylt' : 'planlagt' }),
    )
    expect(resultOf(scale, given).scorePercent).toBe(43.8)
  })

  test('every row is counted once', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect([...countStatuses(given).values()].reduce((a, b) => a + b, 0)).toBe(given.length)
      }),
    )
  })

  test('the gaps are what applies and is not met, mandatory first', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const gaps = gapsOf(scale, given)
        const order = gaps.map(({ strength }) => strengths.indexOf(strength))
        expect(order).toEqual(order.toSorted())
        expect(gaps.filter(({ strength }) => strength === 'must')).toHaveLength(resultOf(scale, given).mustUnmet)
        expect(gaps.some(({ status }) => status === 'oppfylt' || status === 'ikke_relevant')).toBe(false)
      }),
    )
  })
})
