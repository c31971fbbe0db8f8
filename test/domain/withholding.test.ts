import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RuleViolation } from '#app/domain/errors'
import { longestReason, stillApplies, toWithholding } from '#app/domain/withholding'

const code = 'K-2.3'
const question = 'krav.kommentar'
const texts = [question]
const answers = (text: string) => new Map([[code, { [question]: text, 'krav.nytte': 'nyttig' }]])
const asked = { code, question, passage: '', reason: 'Forretningshemmelighet' }

function refusal(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof RuleViolation) return error.code
    throw error
  }
}

describe('a request not to publish', () => {
  test('finds its passage letter for letter, whatever white space was copied with it', () => {
    const word = fc.stringMatching(/^[a-zæøå.*+?()[\]\\^$|{}/-]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(11), (words, one, other) => {
        const part = words.slice(Math.min(one, other), Math.max(one, other) + 1)
        fc.pre(part.length > 0)
        const text = words.join(' \n')
        const { passage } = toWithholding(answers(text), texts, { ...asked, passage: ` ${part.join('   ')} ` })
        expect(text).toContain(passage)
        expect(passage.split(/\s+/)).toEqual(part)
        expect(stillApplies({ ...asked, passage }, answers(text))).toBe(true)
      }),
    )
  })

  test('is about the whole text when no part is named', () => {
    expect(toWithholding(answers('Alt'), texts, { ...asked, passage: ' \n' })).toEqual(asked)
  })

  test.each([
    ['withholding.text-missing', { question: 'krav.nytte' }],
    ['withholding.text-missing', { code: 'K-2.4' }],
    ['withholding.passage-not-found', { passage: 'noe annet' }],
    ['withholding.reason-missing', { reason: ' \n' }],
    ['withholding.too-long', { reason: 'a'.repeat(longestReason + 1) }],
  ])('is refused: %s', (refused, change) => {
    expect(refusal(() => toWithholding(answers('Alt'), texts, { ...asked, ...change }))).toBe(refused)
  })

  test('no longer applies when the passage is edited away, or the answer is not sent', () => {
    const passage = 'kundelisten'
    expect(stillApplies({ ...asked, passage }, answers('Vi viser til kundelisten.'))).toBe(true)
    expect(stillApplies({ ...asked, passage }, answers('Vi viser til listen.'))).toBe(false)
    expect(stillApplies(asked, new Map())).toBe(false)
  })
})
