import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, unguarded } from '#app/excel/formula-guard'

const tricky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\n', '\r', 'a', '1', '\u00a0') })

describe('the guard against formulas', () => {
  test.each(['=1+1', '+47', '- punkt', '@a', '\t=1', '  =1', '\n', '＝1', "'=1", "''-1"])('%j is guarded, and comes back', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    expect(unguarded(`'${text}`)).toBe(text)
  })

  test.each(["'sitat'", "'n tekst", '', 'a=1', '4.10', "'"])('%j is left alone, both ways', (text) => {
    expect(guarded(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  test('whatever is written is read back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        expect(unguarded(guarded(text))).toBe(text)
      }),
    )
  })

  test('nothing that is written begins as a formula does', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(guarded(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }),
    )
  })
})
