import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictsItself, lengthOf, standingOf, toValues } from '#app/domain/answer'
import { RuleViolation } from '#app/domain/errors'
import { rawText } from '#app/domain/raw-values'
import { questionsOfFile } from '#db/seed/question-file'

const questions = questionsOfFile()
const own = { title: '', text: 'Løsningen skal logge innsyn.', rationale: '', practical: [], verification: [] }
const krav = { code: 'K-2.3', kind: 'requirement', text: { nb: own, nn: { ...own, text: 'Løysinga skal logge innsyn.' } } } as const

function refusal(work: () => unknown): RuleViolation {
  try {
    work()
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

describe('what people write', () => {
  test('comes back as they wrote it, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '')
        expect(toValues(krav, questions, { 'krav.kommentar': text })).toEqual({ 'krav.kommentar': text })
      }),
    )
  })

  test.each([
    ['Sámi and emoji', 'Čáhppes giella 👩‍👧‍👦 áŋđŧž'],
    ['quotes and dashes', '«Sitat» “sitat” ‘sitat’ – — …'],
    ['something like HTML', '<script>alert(1)</script> & &amp; <b>fet</b>'],
    ['something like a formula', '=1+1'],
    ['outer white space', '  innrykk\n\n\tog tabulator  '],
    ['right-to-left and combining signs', 'مرحبا e\u0301 שלום'],
  ])('keeps %s byte for byte', (_, text) => {
    expect(toValues(krav, questions, { 'krav.kommentar': text })['krav.kommentar']).toBe(text)
  })

  test('only line ends change on the way in: CRLF becomes LF', () => {
    expect(rawText('a\r\nb\nc\rd')).toBe('a\nb\nc\rd')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => rawText(text) === text.replaceAll('\r\n', '\n')))
  })

  test('half a character, which cannot be stored, becomes the sign for an unknown one', () => {
    expect(rawText('a\uD83Db')).toBe('a\uFFFDb')
    expect(rawText('👍')).toBe('👍')
  })
})

describe('lengths', () => {
  test('are counted in code points', () => {
    expect(lengthOf('👍æ')).toBe(2)
  })

  test('at the limit is accepted, one more is refused with both numbers', () => {
    expect(toValues(krav, questions, { 'krav.kommentar': '👍'.repeat(20_000) })['krav.kommentar']).toHaveLength(40_000)
    expect(refusal(() => toValues(krav, questions, { 'krav.kommentar': '👍'.repeat(20_001) }))).toMatchObject({
      code: 'answer.too-long',
      values: { code: 'K-2.3', question: 'krav.kommentar', limit: 20_000, length: 20_001 },
    })
  })
})

describe('what is not asked', () => {
  test('blank answers are no answers', () => {
    expect(toValues(krav, questions, { 'krav.kommentar': ' \n ', 'krav.nytte': '' })).toEqual({})
  })

  test.each([
    [{ 'krav.finnes-ikke': 'x' }, 'answer.unknown-question'],
    [{ 'rad.kommentar': 'hører til råd' }, 'answer.unknown-question'],
    [{ 'krav.nytte': 'kjempenyttig' }, 'answer.unknown-choice'],
    [{ __proto__x: 'x' }, 'answer.unknown-question'],
  ])('%j is refused', (raw, code) => {
    expect(refusal(() => toValues(krav, questions, raw as Record<string, string>)).code).toBe(code)
  })
})

describe('where an item stands', () => {
  test.each([
    [{}, 'not-considered'],
    [{ 'krav.vurdering': 'no-remarks' }, 'no-remarks'],
    [{ 'krav.vurdering': 'not-our-area' }, 'not-our-area'],
    [{ 'krav.vurdering': 'has-remarks' }, 'has-remarks'],
    [{ 'krav.kommentar': 'Uten valgt standpunkt' }, 'has-remarks'],
    [{ 'krav.nytte': 'nyttig' }, 'has-remarks'],
  ])('%j is %s', (values, standing) => {
    expect(standingOf(krav, values as Record<string, string>)).toBe(standing)
  })

  test('«Ingen merknad» and a remark contradict each other', () => {
    expect(contradictsItself(krav, { 'krav.vurdering': 'no-remarks', 'krav.kommentar': 'Men …' })).toBe(true)
    expect(contradictsItself(krav, { 'krav.vurdering': 'has-remarks', 'krav.kommentar': 'Ja' })).toBe(false)
    expect(contradictsItself(krav, { 'krav.vurdering': 'not-our-area' })).toBe(false)
  })
})

describe('a proposed wording', () => {
  test('that is the text of the draft, in either Norwegian, is no proposal', () => {
    expect(toValues(krav, questions, { 'krav.forslag': 'Løsningen skal logge innsyn.' })).toEqual({})
    expect(toValues(krav, questions, { 'krav.forslag': ' Løysinga  skal\nlogge innsyn. ' })).toEqual({})
  })

  test('is stored when it differs, and the same text is kept where it is a comment', () => {
    const raw = { 'krav.forslag': 'Løsningen bør logge innsyn.', 'krav.kommentar': 'Løsningen skal logge innsyn.' }
    expect(toValues(krav, questions, raw)).toEqual(raw)
  })
})
