import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type AssessmentLine, assertKnownOnce, emptyLine, faultsOf, isDoubtful, toLine, toValues, withFields } from '#app/domain/assessment'
import { applies, demandedFields } from '#app/domain/assessment-scale'
import { RuleViolation } from '#app/domain/errors'
import { scaleOfFile } from '#db/seed/assessment-file'
import file from '#db/seed/data/veileder/egenvurdering.json'

const scale = scaleOfFile()
const today = Temporal.PlainDate.from('2025-06-02')
const evidence = { kind: 'test', text: 'Testrapport 14', link: '' }
const filled: AssessmentLine = { ...emptyLine(scale), justification: 'Mangler varsling.', evidence: [evidence], plannedDate: '2025-10-01' }
const codesOf = (line: AssessmentLine) => faultsOf(scale, 'K-2.3', line, today).map(({ code }) => code)

const line = fc.record({
  status: fc.constantFrom(...scale.statuses.map(({ code }) => code)),
  evidence: fc.array(
    fc.record({
      kind: fc.constantFrom('test', 'dokumentasjon', 'demonstrasjon'),
      text: fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
      link: fc.constantFrom('', 'https://eksempel.no/rapport'),
    }),
    { maxLength: 4 },
  ),
  justification: fc.string({ unit: 'binary' }).filter((text) => text === '' || text.trim() !== ''),
  plannedDate: fc.constantFrom('', '2025-06-01', '2025-06-02', '2026-01-01'),
  internalNote: fc.constantFrom('', 'Spør Kari.'),
})

describe('what a status demands and forbids', () => {
  test('the file of the scale is read whole', () => {
    expect(scale.statuses.map(({ code }) => code)).toEqual(file.statuses.map(({ code }) => code))
    expect(scale.weights).toEqual({ must: 3, should: 1, may: 0 })
    expect(scale.maxLength).toBe(5000)
  })

  test.each([
    ['oppfylt', { justification: '', plannedDate: '' }, []],
    ['oppfylt', { evidence: [] }, ['assessment.evidence-missing', 'assessment.date-not-allowed']],
    ['delvis_oppfylt', {}, []],
    ['delvis_oppfylt', { justification: '', evidence: [] }, ['assessment.evidence-missing', 'assessment.justification-missing']],
    ['planlagt', { evidence: [] }, []],
    ['planlagt', { plannedDate: '' }, ['assessment.date-missing']],
    ['planlagt', { plannedDate: '2025-06-01' }, ['assessment.date-passed']],
    ['planlagt', { plannedDate: '2025-06-02' }, []],
    ['ikke_oppfylt', { plannedDate: '' }, []],
    ['ikke_oppfylt', {}, ['assessment.date-not-allowed']],
    ['ikke_relevant', { plannedDate: '', justification: '' }, ['assessment.justification-missing']],
    ['ikke_vurdert', { plannedDate: '' }, ['assessment.evidence-not-allowed']],
    ['ikke_vurdert', { evidence: [], plannedDate: '' }, []],
  ])('%s with %j', (status, fields, codes) => {
    expect(codesOf({ ...filled, ...fields, status })).toEqual(codes)
  })

  test('each fault names the requirement and the field', () => {
    const [fault] = faultsOf(scale, 'K-2.3', { ...emptyLine(scale), status: 'oppfylt' }, today)
    expect(fault?.values).toEqual({ code: 'K-2.3', field: 'evidence' })
  })

  test('every demand of the scale, and nothing else, is a fault', () => {
    fc.assert(
      fc.property(line, (given) => {
        const status = scale.statuses.find(({ code }) => code === given.status)
        const fields = faultsOf(scale, 'K-2.3', given, today).map(({ values }) => values.field)
        for (const field of demandedFields) {
          const demand = status?.requires[field]
          const isEmpty = given[field].length === 0
          const isPassed = field === 'plannedDate' && given.plannedDate === '2025-06-01' && demand !== 'forbidden'
          expect(fields.includes(field)).toBe((demand === 'required' && isEmpty) || (demand === 'forbidden' && !isEmpty) || isPassed)
        }
      }),
    )
  })

  test('a mandatory requirement that is not relevant is worth a second look', () => {
    const said = { status: 'ikke_relevant' }
    expect(isDoubtful(scale, { code: 'K-1.1', strength: 'must' }, said)).toBe(true)
    expect(isDoubtful(scale, { code: 'K-1.1', strength: 'should' }, said)).toBe(false)
    expect(applies(scale, 'ikke_relevant')).toBe(false)
  })
})

describe('what can be stored', () => {
  const refusal = (given: Partial<AssessmentLine>) => {
    try {
      withFields(scale, 'K-2.3', filled, given)
      return null
    } catch (error) {
      return error instanceof RuleViolation ? error.code : error
    }
  }

  test('fields that are not sent stay as they are', () => {
    expect(withFields(scale, 'K-2.3', filled, { status: 'planlagt' })).toEqual({ ...filled, status: 'planlagt' })
  })

  test.each([
    [{ status: 'godkjent' }, 'assessment.unknown-status'],
    [{ status: '__proto__' }, 'assessment.unknown-status'],
    [{ justification: 'x'.repeat(5001) }, 'assessment.too-long'],
    [{ justification: '🙂'.repeat(5000) }, null],
    [{ internalNote: 'x'.repeat(5001) }, 'assessment.too-long'],
    [{ plannedDate: '2025-02-30' }, 'assessment.bad-date'],
    [{ plannedDate: '1.10.2025' }, 'assessment.bad-date'],
    [{ plannedDate: '2028-02-29' }, null],
    [{ evidence: [{ ...evidence, kind: 'rykte' }] }, 'assessment.unknown-evidence-kind'],
    [{ evidence: [{ ...evidence, text: '  ' }] }, 'assessment.evidence-empty'],
    [{ evidence: [{ ...evidence, link: 'javascript:alert(1)' }] }, 'assessment.bad-link'],
    [{ evidence: [{ ...evidence, link: 'https://eksempel.no/a b' }] }, 'assessment.bad-link'],
    [{ evidence: [{ ...evidence, link: 'https://eksempel.no/æ?b=1#c' }] }, null],
    [{ evidence: Array.from({ length: 21 }, () => evidence) }, 'assessment.too-much-evidence'],
  ] as const)('%#: %j gives %s', (given, code) => {
    expect(refusal(given as Partial<AssessmentLine>)).toBe(code)
  })

  test('a line as values, and back, is the same line', () => {
    fc.assert(
      fc.property(line, (given) => {
        expect(toLine(scale, toValues(given))).toEqual(given)
        expect(withFields(scale, 'K-2.3', emptyLine(scale), given)).toEqual(given)
      }),
    )
  })

  test('a requirement that does not exist, or comes twice, is refused', () => {
    const known = [{ code: 'K-1.1', strength: 'must' as const }]
    expect(() => assertKnownOnce(known, ['K-9.9'])).toThrow('assessment.unknown-requirement')
    expect(() => assertKnownOnce(known, ['K-1.1', 'K-1.1'])).toThrow('assessment.repeated-requirement')
    expect(() => assertKnownOnce(known, ['K-1.1'])).not.toThrow()
  })
})
