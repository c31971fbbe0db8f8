import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledge, acknowledgeStored, judgeEdit, markOf, withoutQuestions } from '#app/domain/edit'
import type { Values } from '#app/domain/question'

const questions = ['krav.nytte', 'krav.kostnad', 'krav.kommentar', 'krav.forslag'] as const
const values = fc
  .dictionary(fc.constantFrom(...questions), fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'binary', minLength: 1 })), {
    maxKeys: 4,
  })
  .map((dictionary): Values => dictionary)
const at = (given: Values, question: string) => given[question] ?? ''

describe('one person alone', () => {
  test('what is written is stored', () => {
    fc.assert(
      fc.property(values, values, (stored, mine) => {
        const judgement = judgeEdit(markOf(stored), mine, stored)
        expect(judgement.values).toEqual(mine)
        expect(judgement.conflicts).toEqual([])
      }),
    )
  })

  test('saving the same twice changes nothing the second time', () => {
    fc.assert(
      fc.property(values, values, (stored, mine) => {
        expect(judgeEdit(markOf(stored), mine, mine).changes).toBe(false)
      }),
    )
  })

  test('one edit after another builds on the mark the last one gave', () => {
    fc.assert(
      fc.property(values, fc.array(values, { minLength: 1, maxLength: 6 }), (first, edits) => {
        let stored = first
        let base = markOf(first)
        for (const mine of edits) {
          const judgement = judgeEdit(base, mine, stored)
          expect(judgement.conflicts).toEqual([])
          stored = judgement.values
          base = judgement.base
        }
        expect(stored).toEqual(edits.at(-1))
      }),
    )
  })
})

describe('a mark or a question that is not ours', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s is a question without an answer', (name) => {
    const base = `${name}:abc krav.nytte:abc`
    expect(judgeEdit(base, {}, { 'krav.nytte': 'a' }).values).toEqual({ 'krav.nytte': 'a' })
    expect(acknowledge(base, [Object.fromEntries([[name, 'x']])], {})).toBe(`${name}:abc`)
  })
})

describe('two people on the same item', () => {
  test('no answer anybody gave is lost: it is stored, or reported as a conflict with theirs still standing', () => {
    fc.assert(
      fc.property(values, values, values, (before, theirs, mine) => {
        const { values: kept, conflicts } = judgeEdit(markOf(before), mine, theirs)
        for (const question of questions) {
          const [first, their, my, result] = [before, theirs, mine, kept].map((given) => at(given, question))
          if (conflicts.includes(question)) expect(result).toBe(their)
          else if (my !== first) expect(result).toBe(my)
          else expect(result).toBe(their)
        }
      }),
    )
  })

  test('whoever did not touch the item overwrites nothing', () => {
    fc.assert(
      fc.property(values, values, (before, theirs) => {
        expect(judgeEdit(markOf(before), before, theirs)).toMatchObject({ values: theirs, changes: false, conflicts: [] })
      }),
    )
  })

  test('answers to different questions are both kept', () => {
    const judgement = judgeEdit(markOf({}), { 'krav.kommentar': 'Uklart.' }, { 'krav.nytte': 'nyttig' })
    expect(judgement).toMatchObject({ values: { 'krav.kommentar': 'Uklart.', 'krav.nytte': 'nyttig' }, changes: true, conflicts: [] })
  })

  test('the same words from both is no conflict', () => {
    expect(judgeEdit(markOf({}), { 'krav.kommentar': 'Godt.' }, { 'krav.kommentar': 'Godt.' })).toMatchObject({
      conflicts: [],
      changes: false,
    })
  })

  test('two different comments conflict, and saving again without choosing conflicts again', () => {
    const first = judgeEdit(markOf({}), { 'krav.kommentar': 'Min' }, { 'krav.kommentar': 'Deres' })
    expect(first).toMatchObject({ conflicts: ['krav.kommentar'], changes: false, values: { 'krav.kommentar': 'Deres' } })
    expect(judgeEdit(first.base, { 'krav.kommentar': 'Min igjen' }, { 'krav.kommentar': 'Deres' }).conflicts).toEqual(['krav.kommentar'])
  })

  test('an edit while a conflict waits is no conflict with oneself', () => {
    const first = judgeEdit(markOf({}), { 'krav.kommentar': 'Min', 'krav.forslag': 'Ny' }, { 'krav.kommentar': 'Deres' })
    const second = judgeEdit(first.base, { 'krav.kommentar': 'Min', 'krav.forslag': 'Nyere' }, first.values)
    expect(second).toMatchObject({ conflicts: ['krav.kommentar'], values: { 'krav.kommentar': 'Deres', 'krav.forslag': 'Nyere' } })
  })
})

describe('what one sent without hearing how it went', () => {
  test("is one's own when it is found stored, and can be built on", () => {
    const sent = { 'krav.kommentar': 'Første del' }
    const mine = { 'krav.kommentar': 'Første del og resten' }
    expect(judgeEdit(acknowledge(markOf({}), [sent], sent), mine, sent)).toMatchObject({ conflicts: [], values: mine })
  })

  test("never makes somebody else's words one's own", () => {
    fc.assert(
      fc.property(values, values, values, values, (before, sent, theirs, mine) => {
        const { values: kept, conflicts } = judgeEdit(acknowledge(markOf(before), [sent], theirs), mine, theirs)
        for (const question of questions) {
          const isOthers = at(theirs, question) !== at(before, question) && at(theirs, question) !== at(sent, question)
          if (isOthers && !conflicts.includes(question)) expect(at(kept, question)).toBe(at(theirs, question))
        }
      }),
    )
  })
})

test('what was typed a while ago, stored since, and then left for others, is no edit: what stands stays', () => {
  fc.assert(
    fc.property(values, values, values, (before, mine, stored) => {
      const since = Object.entries(mine).map(([question, value]) => ({ question, value }))
      const judged = judgeEdit(acknowledgeStored(markOf(before), mine, since), mine, stored)
      for (const question of Object.keys(mine)) {
        expect(judged.conflicts).not.toContain(question)
        expect(at(judged.values, question)).toBe(at(stored, question))
      }
    }),
  )
  const first = { 'krav.kommentar': 'Først' }
  const other = [{ question: 'krav.kommentar', value: 'Noe annet' }]
  const mine = { 'krav.kommentar': 'Min' }
  expect(judgeEdit(acknowledgeStored(markOf(first), mine, other), mine, first)).toMatchObject({ values: mine, conflicts: [] })
})

test("leaving a question as others answered it changes nothing there, and keeps the rest of one's edit", () => {
  const stored = { 'krav.kommentar': 'Deres', 'krav.nytte': 'nyttig' }
  const base = withoutQuestions(markOf({ 'krav.kommentar': 'Deres', 'krav.nytte': 'nyttig' }), ['krav.kommentar'])
  expect(judgeEdit(base, { 'krav.nytte': 'nyttig', 'krav.forslag': 'Ny' }, stored)).toMatchObject({
    conflicts: [],
    values: { ...stored, 'krav.forslag': 'Ny' },
  })
})

describe('a mark', () => {
  test('is equal for equal values in any order, and only then', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(markOf(Object.fromEntries(Object.entries(a).reverse()))).toBe(markOf(a))
        expect(markOf(a) === markOf(b)).toBe(questions.every((question) => at(a, question) === at(b, question)))
      }),
    )
  })

  test('that somebody made up does no harm', () => {
    fc.assert(
      fc.property(fc.string(), values, values, (mark, mine, stored) => {
        const { values: kept } = judgeEdit(mark, mine, stored)
        for (const question of questions) expect([at(mine, question), at(stored, question)]).toContain(at(kept, question))
      }),
    )
  })
})
