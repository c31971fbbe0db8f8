import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standingOf, toValues } from '#app/domain/answer'
import type { Item } from '#app/domain/guideline'
import { isShown, type Values } from '#app/domain/question'
import { type Answers, hindrances } from '#app/domain/response'
import { assertSameAs, codeIn, sameAs, sameAsChoices } from '#app/domain/same-as'
import { itemsOfFile } from '#db/seed/guideline-files'
import { questionsOfFile } from '#db/seed/question-file'

const questions = questionsOfFile()
const items: Item[] = itemsOfFile().map((item) => ({ ...item, uid: item.code, versionId: 'v1' }))
const whole = { ...items[0], uid: 'G', code: 'G', kind: 'whole', chapter: 0, position: 0 } as Item
const answers = (given: Record<string, Values>): Answers => new Map(Object.entries(given))
const item = (code: string) => items.find((one) => one.code === code) as Item
const remark = { 'rad.kommentar': 'Uklart.' }
const pointing = (code: string) => ({ 'rad.samme_som': code })
const codes = items.map(({ code }) => code)
const refusal = (code: string, other: string, given: Record<string, Values> = {}) => {
  try {
    assertSameAs(items, code, pointing(other), answers(given))
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('what makes a remark precise', () => {
  const asked = (id: string) => questions.find((question) => question.id === id)

  test.each([
    ['rad.merknadstype', { 'rad.kommentar': 'x' }],
    ['rad.kilde', { 'rad.forslag_ordlyd': 'x' }],
    ['rad.konsekvens', { 'rad.kommentar': 'x' }],
    ['krav.merknadstype', { 'krav.konsekvens': 'x' }],
    ['krav.kilde', { 'krav.forslag': 'x' }],
  ])('%s is asked when there is a remark, and not before', (id, values) => {
    const question = asked(id)
    if (!question) throw new Error(`${id} is not asked`)
    expect(isShown(question, {})).toBe(false)
    expect(isShown(question, values)).toBe(true)
  })

  test('a source may be two thousand characters', () => {
    expect(asked('krav.kilde')).toMatchObject({ type: 'longtext', maxLength: 2000 })
    expect(() => toValues(item('K-2.3'), questions, { 'krav.kilde': 'x'.repeat(2001) })).toThrow('answer.too-long')
  })
})

describe('the same as another item', () => {
  test('is another item of the draft, and never oneself', () => {
    expect(refusal('R-2.3', 'R-2.1')).toBeNull()
    expect(refusal('R-2.3', 'K-2.1')).toBeNull()
    expect(refusal('R-2.3', 'R-2.3')).toBe('answer.same-as-itself')
    expect([refusal('R-2.3', 'R-99.1'), refusal('R-2.3', 'G'), refusal('R-2.3', 'tull')]).toEqual(Array(3).fill('answer.same-as-unknown'))
  })

  test('is not what points back, however long the way', () => {
    expect(refusal('R-2.1', 'R-2.3', { 'R-2.3': pointing('R-2.1') })).toBe('answer.same-as-circle')
    expect(refusal('R-2.1', 'R-2.3', { 'R-2.3': pointing('R-2.2'), 'R-2.2': pointing('R-2.1') })).toBe('answer.same-as-circle')
  })

  test('whoever saves one after another never makes a circle, and every way has an end', () => {
    const some = codes.slice(0, 6)
    const edit = fc.tuple(fc.constantFrom(...some), fc.constantFrom('', ...some), fc.boolean())
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const stored = new Map<string, Values>()
        for (const [code, other, says] of edits) {
          const values: Values = { ...(other ? pointing(other) : {}), ...(says ? remark : {}) }
          try {
            assertSameAs(items, code, values, stored)
            stored.set(code, values)
          } catch {}
        }
        for (const code of some) {
          const reached = sameAs(code, stored)
          expect(reached).not.toContain(code)
          expect(new Set(reached).size).toBe(reached.length)
          // Whatever is offered is also accepted.
          for (const other of sameAsChoices(some, code, stored))
            expect(() => assertSameAs(items, code, pointing(other), stored)).not.toThrow()
        }
      }),
    )
  })

  test('follows the way to its end, past those who say nothing themselves', () => {
    const given = answers({ 'R-2.3': pointing('R-2.2'), 'R-2.2': pointing('R-2.1'), 'R-2.1': remark })
    expect(sameAs('R-2.3', given)).toEqual(['R-2.1'])
    expect(sameAs('R-2.3', answers({ ...Object.fromEntries(given), 'R-2.2': { ...pointing('R-2.1'), ...remark } }))).toEqual([
      'R-2.2',
      'R-2.1',
    ])
  })

  test('is offered of what one has said something of, and not of silence', () => {
    const given = answers({
      'R-1.1': remark,
      'R-1.2': { 'rad.vurdering': 'no-remarks' },
      'R-2.2': pointing('R-2.3'),
      'K-2.1': { 'krav.nytte': 'nyttig' },
    })
    expect(sameAsChoices(codes, 'R-2.3', given)).toEqual(['R-1.1', 'K-2.1'])
  })

  test.each(['R-2.1', ' r-2.1 ', 'Samme som R-2.1', 'Same som r-2.1.'])('%j is read as the code', (written) => {
    expect(codeIn(written)).toBe('R-2.1')
    expect(toValues(item('R-2.3'), questions, pointing(written))).toEqual(pointing('R-2.1'))
  })

  test('counts as a remark of its own', () => {
    expect(standingOf(item('R-2.3'), pointing('R-2.1'))).toBe('has-remarks')
  })

  test('hinders sending when nothing is left of what it points to', () => {
    const found = (given: Record<string, Values>) =>
      hindrances(items, whole, questions, answers(given)).map(({ code, values }) => [code, values])
    expect(found({ 'R-2.3': pointing('R-2.1'), 'R-2.1': remark })).toEqual([])
    expect(found({ 'R-2.3': pointing('R-2.1') })).toEqual([['response.same-as-empty', { code: 'R-2.3', other: 'R-2.1' }]])
    expect(found({ 'R-2.3': pointing('R-2.1'), 'R-2.1': { 'rad.vurdering': 'no-remarks' } })).toHaveLength(1)
  })
})
