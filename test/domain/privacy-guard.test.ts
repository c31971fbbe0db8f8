import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { people } from '#app/demo/people'
import { identityNumberOf } from '#app/domain/identity-digits'
import { excerptOf, findPersonalDetails } from '#app/domain/privacy-guard'

const kinds = (text: string) => findPersonalDetails(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)
const synthetic = people[0]?.pid ?? ''

/** Eleven digits with fitting control digits, made from the first nine; the first may leave any remainder from 2032. */
function complete(nine: string, left: number): string | null {
  const sum = (weights: readonly number[], digits: string) => weights.reduce((total, w, i) => total + w * Number(digits[i]), 0) % 11
  const first = (11 + left - sum([3, 7, 6, 1, 8, 9, 4, 5, 2], nine)) % 11
  if (first === 10) return null
  const ten = `${nine}${first}`
  const second = (11 - sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], ten)) % 11
  return second === 10 ? null : `${ten}${second}`
}
const day = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  rest: fc.integer({ min: 0, max: 99_999 }),
})
const two = (n: number) => String(n).padStart(2, '0')

describe('a national identity number', () => {
  test('is known by the rules of today and of 2032, with a D-number apart', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constantFrom(0, 40, 80), (born, left, isD, raised) => {
        const digits = complete(`${two(born.day + (isD ? 40 : 0))}${two(born.month + raised)}${String(born.rest).padStart(5, '0')}`, left)
        fc.pre(digits !== null)
        expect(identityNumberOf(digits)).toBe(isD ? 'd-number' : 'national-identity-number')
      }),
    )
  })

  test('is not any eleven digits', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 4, max: 10 }), (born, left) => {
        const digits = complete(`${two(born.day)}${two(born.month)}${String(born.rest).padStart(5, '0')}`, left)
        fc.pre(digits !== null)
        expect(identityNumberOf(digits)).toBeNull()
      }),
    )
    for (const digits of ['00000000000', '99999999999', '1234567890', '310289123456']) expect(identityNumberOf(digits)).toBeNull()
  })

  test('is found in a text, in one piece or two', () => {
    expect(kinds(`Gjelder ${synthetic}.`)).toEqual([`national-identity-number: ${synthetic}`])
    const parted = `${synthetic.slice(0, 6)} ${synthetic.slice(6)}`
    expect(kinds(`nr. ${parted}, se vedlegg`)).toEqual([`national-identity-number: ${parted}`])
    expect(kinds(`Fakturanummer 1${synthetic}`)).toEqual([])
  })
})

describe('ways to reach somebody', () => {
  test.each([
    ['Ring meg på 900 12 345', 'telephone: 900 12 345'],
    ['tlf. 22 33 44 55.', 'telephone: 22 33 44 55'],
    ['+47 90012345', 'telephone: +47 90012345'],
    ['Mobil +46 70 123 45 67', 'telephone: +46 70 123 45 67'],
    ['Skriv til kari.nordmann@example.no.', 'email: kari.nordmann@example.no'],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]))

  test.each([
    'Kostnaden er 25 000 000 kroner, eller 40000000 kr',
    'Vedtatt 20250613 og 13.06.2025',
    'Organisasjonsnummer 983 544 622 og 983544622',
    'Jf. pasientjournalloven §§ 8 og 17, LOV-2014-06-20-42, side 2-3',
    'Mellom 12 og 16 år, 13–16 år, 1234567',
  ])('and not %s', (text) => expect(kinds(text)).toEqual([]))
})

describe('a story about one child', () => {
  test.each([
    'Sønnen min på 8 år går på Fjellvik skole og får ikke hjelp.',
    'Vi kjenner en gutt på 12 som er innlagt for depresjon.',
    'Kari (9) har epilepsi, og mor ser alt i journalen.',
    'Dotter mi, Anna, er 14 år og går i 9. klasse. Dottera mi har fått adhd.',
    'Min yngste datter er fjorten år og har anoreksi.',
  ])('is asked about: %s', (text) => expect(findPersonalDetails(text).map(({ kind }) => kind)).toContain('child'))

  test.each([
    'Barnet bør selv få bestemme fra det fyller 12 år, også når det har en diagnose.',
    'Foreldre til barn mellom 12 og 16 år skal ikke se at barnet er i kontakt med BUP eller barnevern.',
    'Fjellvik kommune har 12 års erfaring med elever i 7. klasse og epilepsi.',
    'Virksomheten skal ha rutiner for barn som er innlagt, jf. § 4-4. En pasient over 16 år avgjør selv.',
    'Vår kommune har elleve skoler. Våre erfaringer er gode.',
  ])('is not what a draft on children says anyway: %s', (text) => expect(kinds(text)).toEqual([]))
})

describe('whatever is written', () => {
  test('findings are in order, inside the text and apart, and the excerpt holds them', () => {
    const bits = fc.constantFrom(' ', synthetic, '900 12 345', 'a@b.no', 'Kari (9)', 'epilepsi', 'Ø', '\n', '👧', 'ord og ord')
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const finding of findPersonalDetails(text)) {
          expect(finding.from).toBeGreaterThanOrEqual(last)
          last = finding.to
          expect(last).toBeLessThanOrEqual(text.length)
          const { before, found, after } = excerptOf(text, finding)
          expect(found).toBe(text.slice(finding.from, finding.to))
          expect(text).toContain((before + found + after).replace(/^…|…$/g, ''))
        }
      }),
    )
  })

  test.each([
    'a'.repeat(20_000),
    '1 '.repeat(10_000),
    'Kari '.repeat(4000),
    '.@'.repeat(10_000),
    '+1 '.repeat(7000),
    'min barn '.repeat(2000),
  ])('the longest text takes little time (%#)', (text) => {
    const started = performance.now()
    findPersonalDetails(text)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
