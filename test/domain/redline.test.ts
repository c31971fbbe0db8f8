import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Redline, redlineOf, redlineOfItem } from '#app/domain/redline'
import { isUnchanged } from '#app/domain/wording'

const text = 'Løsningen skal logge alle oppslag, og foreldre skal få se loggen innen to dager.'
const item = {
  text: { nb: { text }, nn: { text: 'Løysinga skal logge alle oppslag, og foreldre skal få sjå loggen innan to dagar.' } },
}
const joined = (redline: Redline | null, left: 'deleted' | 'inserted') =>
  redline
    ?.filter(({ kind }) => kind !== left)
    .map((part) => part.text)
    .join('')
const words = fc.array(fc.constantFrom('skal', 'bør', 'logge', 'innsyn', 'barn,', 'foreldre.', '\n', 'få'), { maxLength: 40 })
const texts = words.map((list) => list.join(' '))

describe('what a proposed wording changes', () => {
  test('is told word by word, what goes before what comes in its place', () => {
    expect(redlineOf(text, text.replace('to dager', 'én uke'))).toEqual([
      { kind: 'kept', text: 'Løsningen skal logge alle oppslag, og foreldre skal få se loggen innen ' },
      { kind: 'deleted', text: 'to dager' },
      { kind: 'inserted', text: 'én uke' },
      { kind: 'kept', text: '.' },
    ])
  })

  test('leads back to the text and to the proposal, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const redline = redlineOf(one, other)
        fc.pre(redline !== null)
        expect(joined(redline, 'inserted')).toBe(one)
        expect(joined(redline, 'deleted')).toBe(other)
        for (const part of redline ?? []) expect(part.text).not.toBe('')
      }),
    )
  })

  test('is nothing when only white space differs', () => {
    fc.assert(
      fc.property(texts, (one) => {
        expect(isUnchanged(one, `  ${one.replaceAll(' ', '\n ')}\n`)).toBe(true)
        expect(redlineOf(one, ` ${one} `)).toBeNull()
      }),
    )
  })

  test('is not told of a text of its own, such as a remark in the field', () => {
    expect(redlineOf(text, 'Bør i stedet for skal.')).toBeNull()
    expect(redlineOf(text, 'Ta kravet ut. Små kommuner har ikke råd til å bygge dette, og leverandørene tilbyr det ikke.')).toBeNull()
    expect(redlineOf('', 'Ny tekst')).toBeNull()
  })

  test('is told of a text that is cut short or added to', () => {
    expect(redlineOf(text, 'Løsningen skal logge alle oppslag.')).not.toBeNull()
    expect(redlineOf(text, `${text} Det samme gjelder leverandøren, som skal varsle kommunen.`)?.at(-1)?.kind).toBe('inserted')
  })

  test('is found against the Norwegian it was written in', () => {
    const proposal = item.text.nn.text.replace('to dagar', 'ei veke')
    expect(joined(redlineOfItem(item, proposal), 'inserted')).toBe(item.text.nn.text)
  })

  test('takes no time worth telling at the longest', () => {
    const long = Array.from({ length: 800 }, (_, i) => `ord${i % 97}`).join(' ')
    const other = Array.from({ length: 800 }, (_, i) => `ord${(i * 31) % 97}`).join(' ')
    const started = performance.now()
    redlineOf(long, other)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
