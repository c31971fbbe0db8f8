import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '#app/domain/guideline'
import type { Values } from '#app/domain/question'
import { checksumOf, reviewMark, type SealedResponse, seal } from '#app/domain/receipt'
import { type Answers, answersToSend, considered, hindrances, leftBehind, responseTypeOf } from '#app/domain/response'
import { itemsOfFile } from '#db/seed/guideline-files'
import { questionsOfFile } from '#db/seed/question-file'

const questions = questionsOfFile()
const items: Item[] = itemsOfFile().map((item) => ({ ...item, uid: item.code, versionId: 'v1' }))
const whole = { ...items[0], uid: 'G', code: 'G', kind: 'whole', chapter: 0, position: 0 } as Item
const answers = (given: Record<string, Values>): Answers => new Map(Object.entries(given))
const on = (given: Answers) => [items, whole, questions, given] as const
const codes = (given: Answers) => hindrances(...on(given)).map(({ code }) => code)

describe('the kind of response', () => {
  test('is the one chosen', () => {
    expect(responseTypeOf(...on(answers({ G: { 'generelt.svartype': 'onsker_ikke' } })))).toBe('onsker_ikke')
  })

  test('follows from having something to say, so nobody must open a page to say so', () => {
    expect(responseTypeOf(...on(answers({ 'K-2.3': { 'krav.kommentar': 'Uklart.' } })))).toBe('med_merknad')
  })

  test('is missing as long as nothing is said', () => {
    expect(responseTypeOf(...on(answers({})))).toBeNull()
    expect(codes(answers({}))).toEqual(['response.type-missing'])
  })
})

describe('what hinders sending', () => {
  test('«med merknad» without any', () => {
    expect(codes(answers({ G: { 'generelt.svartype': 'med_merknad' } }))).toEqual(['response.empty'])
  })

  test('silence with content, named item by item', () => {
    const given = answers({ 'R-1.1': { 'rad.vurdering': 'no-remarks', 'rad.kommentar': 'Men …' } })
    expect(hindrances(...on(given))).toMatchObject([{ code: 'response.silence-with-content', values: { code: 'R-1.1' } }])
  })

  test('nothing, for one text, one choice, or «Uten merknad»', () => {
    expect(codes(answers({ 'K-2.3': { 'krav.kommentar': 'Uklart.' } }))).toEqual([])
    expect(codes(answers({ G: { 'generelt.samlet': 'stotter' } }))).toEqual([])
    expect(codes(answers({ G: { 'generelt.svartype': 'uten_merknad' } }))).toEqual([])
  })
})

describe('what is sent', () => {
  test('«Uten merknad» goes alone, and everything else is listed as staying behind', () => {
    const given = answers({
      G: { 'generelt.svartype': 'uten_merknad', 'generelt.andre': 'Står igjen' },
      'K-2.3': { 'krav.kommentar': 'Står også igjen' },
    })
    expect([...answersToSend(...on(given))]).toEqual([['G', { 'generelt.svartype': 'uten_merknad' }]])
    expect(leftBehind(...on(given))).toEqual([
      { code: 'G', questionId: 'generelt.andre', reason: 'response-type' },
      { code: 'K-2.3', questionId: 'krav.kommentar', reason: 'response-type' },
    ])
  })

  test('an answer to a question that is no longer asked stays behind', () => {
    const given = answers({ 'R-1.1': { 'rad.niva': 'passe', 'rad.begrunnelse': 'Uten forslag eller kommentar' } })
    expect(answersToSend(...on(given)).get('R-1.1')).toEqual({ 'rad.niva': 'passe' })
    expect(leftBehind(...on(given))).toEqual([{ code: 'R-1.1', questionId: 'rad.begrunnelse', reason: 'not-asked' }])
  })

  test('every answer is either sent as it is written or listed as staying behind, never both', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
    const given = fc.dictionary(
      fc.constantFrom('R-1.1', 'K-2.3', 'K-8.1'),
      fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), text, { maxKeys: 5 }),
    )
    const type = fc.constantFrom('med_merknad', 'uten_merknad', 'onsker_ikke')
    fc.assert(
      fc.property(given, type, fc.dictionary(fc.constantFrom('generelt.andre', 'generelt.mangler'), text), (perItem, svartype, general) => {
        const kindOf = (code: string) => items.find((item) => item.code === code)?.kind
        const own = Object.entries(perItem).map(([code, values]): [string, Values] => [
          code,
          Object.fromEntries(
            Object.entries(values).filter(([id]) => questions.find((question) => question.id === id)?.kind === kindOf(code)),
          ),
        ])
        const written: Answers = new Map([...own, ['G', { ...general, 'generelt.svartype': svartype }]])
        const sent = answersToSend(...on(written))
        const behind = new Set(leftBehind(...on(written)).map(({ code, questionId }) => `${code} ${questionId}`))
        for (const [code, values] of written) {
          for (const [id, value] of Object.entries(values)) {
            const isSent = sent.get(code)?.[id] !== undefined
            if (isSent) expect(sent.get(code)?.[id]).toBe(value)
            expect(behind.has(`${code} ${id}`)).toBe(!isSent)
          }
        }
      }),
    )
  })
})

test('progress counts what somebody has considered, and silence only when it is said', () => {
  const given = answers({ 'R-1.1': { 'rad.vurdering': 'no-remarks' }, 'R-1.2': {}, 'K-2.3': { 'krav.kommentar': 'x' } })
  expect(considered(items, given)).toBe(2)
})

describe('the receipt', () => {
  const response: SealedResponse = {
    format: 'innspill-response',
    formatVersion: 3,
    consultation: { id: 'h', title: 'Høring' },
    guidelineVersion: { id: 'v', number: '1', contentHash: 'abc' },
    receiptNumber: 'FTB25-0001',
    receivedAt: '2025-06-13T21:59:59.999Z',
    respondent: { name: 'Test', organisationNumber: null, type: 'annet', isTest: true },
    submittedBy: 'Test',
    language: 'nb',
    sending: { kind: 'first', replaces: null, isPreliminary: false, isLate: false },
    answers: [],
  }

  test('seals the bytes anybody can check with sha256sum', () => {
    const { canonical, checksum } = seal(response)
    expect(checksum).toBe(checksumOf(canonical))
    expect(checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(canonical)).toEqual(response)
  })

  test('is the same whatever order the parts come in, and another when a single character differs', () => {
    const reversed = Object.fromEntries(Object.entries(response).reverse()) as unknown as SealedResponse
    expect(seal(reversed)).toEqual(seal(response))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const withText = (text: string) =>
          seal({ ...response, answers: [{ itemUid: 'u', code: 'K-2.3', kind: 'requirement', values: { 'krav.kommentar': text } }] })
            .checksum
        expect(withText(a) === withText(b)).toBe(a === b)
      }),
    )
  })

  test('the mark of what was read through changes with anything that would be sent', () => {
    expect(reviewMark(answers({ 'K-2.3': { 'krav.kommentar': 'a' } }))).not.toBe(
      reviewMark(answers({ 'K-2.3': { 'krav.kommentar': 'b' } })),
    )
  })
})
