import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, markHits, searchWords } from '#app/domain/search-words'

const hits = (text: string, typed: string) =>
  markHits(text, searchWords(typed))
    .filter(({ isHit }) => isHit)
    .map((part) => part.text)

describe('folding', () => {
  test.each([
    ['Unjárga', 'unjarga'],
    ['Guovdageaidnu – Kautokeino', 'guovdageaidnu – kautokeino'],
    ['Deaŋŋu', 'deannu'],
    ['Porsáŋgu', 'porsangu'],
  ])('%s is found as %s', (written, typed) => expect(fold(written)).toBe(typed))

  test('æ, ø and å are letters of their own', () => {
    expect(fold('Båt, Bærum, Øst')).toBe('båt, bærum, øst')
    expect(fold('Båt'.normalize('NFD'))).toBe('båt')
  })
})

describe('marking', () => {
  test('marks every occurrence of every word, whatever the letters', () => {
    expect(hits('Samtykke: barnets samtykke, og barnet selv', 'BARNET samtykke')).toEqual(['Samtykke', 'barnet', 'samtykke', 'barnet'])
  })

  test('marks the whole letter where an accent was not typed', () => expect(hits('i Unjárga kommune', 'unjar')).toEqual(['Unjár']))

  test('says nothing of words that are not there', () =>
    expect(markHits('Ingen treff', ['barn'])).toEqual([{ text: 'Ingen treff', isHit: false }]))

  test('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, words) => {
        expect(
          markHits(text, searchWords(words.join(' ')))
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('what is marked is something that was asked for', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'A', 'å', 'Å', 'á', 'b', 'ß', 'İ', ' ', 'ŋ') })
    fc.assert(
      fc.property(texts, texts, (text, typed) => {
        const words = searchWords(typed)
        const isThere = words.some((word) => fold(text).includes(word))
        expect(markHits(text, words).some(({ isHit }) => isHit)).toBe(isThere)
      }),
    )
  })
})
