import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seal } from '#app/domain/receipt'
import { type Held, type Records, readSealedFile, type Seal, toChecksum, toNumber, verify } from '#app/domain/verification'

const response = seal({ format: 'innspill-response', receiptNumber: 'FTB25-0001', answers: ['æ'] })
const declared = seal({ format: 'innspill-declaration', number: 'EV-310000027-001', lines: [] })
const shared = seal({ format: 'innspill-declaration', number: 'EV-310000027-002', lines: [] })
const sealed: readonly (Seal & { readonly checksum: string })[] = [
  { kind: 'response', number: 'FTB25-0001', sealedAt: '2025-06-02T07:00:00Z', checksum: response.checksum },
  { kind: 'declaration', number: 'EV-310000027-001', sealedAt: '2025-06-02T07:00:00Z', checksum: declared.checksum },
  { kind: 'declaration', number: 'EV-310000027-002', sealedAt: '2025-06-02T07:00:00Z', checksum: shared.checksum },
]
const letter = 'a'.repeat(64)
const records: Records = {
  sealOf: async (number, checksum) => sealed.find((one) => one.number === number && one.checksum === checksum) ?? null,
  isAttached: async (number, checksum, sha256) => number === 'FTB25-0001' && checksum === response.checksum && sha256 === letter,
  isPublic: async (number) => number === 'EV-310000027-002',
}
const bytes = (text: string) => new TextEncoder().encode(text)
const fileOf = (text: string) => readSealedFile(bytes(text))
const nothing: Held = { number: '', checksum: '', file: null }
const kindOf = async (held: Partial<Held>) => (await verify({ ...nothing, ...held }, records)).kind

describe('verifying what somebody holds', () => {
  test('number and checksum that belong together are genuine, and so is the file alone', async () => {
    expect(await kindOf({ number: 'FTB25-0001', checksum: response.checksum })).toBe('genuine')
    expect(await kindOf({ file: fileOf(response.canonical) })).toBe('genuine')
    expect(await kindOf({ file: fileOf(declared.canonical) })).toBe('genuine')
    expect(await kindOf({ number: 'FTB25-0001', checksum: response.checksum, file: fileOf(response.canonical) })).toBe('genuine')
  })

  test('whoever shows the right checksum is told that the file beside it is another', async () => {
    const changed = fileOf(response.canonical.replace('æ', 'ø'))
    expect(await kindOf({ number: 'FTB25-0001', checksum: response.checksum, file: changed })).toBe('altered')
    expect(await kindOf({ number: 'FTB25-0001', file: fileOf(declared.canonical) })).toBe('another')
  })

  test('a letter is told to be of a receipt, or not, to those who hold the receipt alone', async () => {
    const receipt = { number: 'FTB25-0001', checksum: response.checksum }
    expect(await kindOf({ ...receipt, letter })).toBe('letter')
    expect(await kindOf({ ...receipt, letter: 'b'.repeat(64) })).toBe('no-letter')
    expect(await kindOf({ number: 'FTB25-0001', checksum: declared.checksum, letter })).toBe('unknown')
    expect(await kindOf({ number: 'FTB25-0001', letter })).toBe('unknown')
  })

  test('what is shared with all may be told to exist; nothing else', async () => {
    expect(await kindOf({ number: 'EV-310000027-002', checksum: declared.checksum })).toBe('altered')
    expect(await kindOf({ file: fileOf(shared.canonical.replace('[]', '[1]')) })).toBe('altered')
    expect(await kindOf({ number: 'EV-310000027-001', checksum: shared.checksum })).toBe('unknown')
  })

  test('without the right checksum, a number in use and one that is not are told apart by nothing', async () => {
    const some = fc.stringMatching(/^[0-9a-f]{64}$/)
    await fc.assert(
      fc.asyncProperty(some, fc.string(), async (checksum, text) => {
        for (const number of ['FTB25-0001', 'EV-310000027-001', 'EV-999999999-001', text]) {
          const claim = { format: 'innspill-declaration', number, text }
          const tries = [
            { number, checksum },
            { file: fileOf(JSON.stringify(claim)) },
            { number, checksum, file: fileOf(JSON.stringify(claim)) },
          ]
          for (const held of tries) expect(await verify({ ...nothing, ...held }, records)).toEqual({ kind: 'unknown' })
        }
      }),
    )
  })

  test('a file with one byte changed, added or lost is not the one that was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(response.canonical.length - 1), fc.constantFrom('', ' ', '\ufeff', 'xx'), async (at, instead) => {
        const text = response.canonical.slice(0, at) + instead + response.canonical.slice(at + 1)
        const file = fileOf(text)
        expect(file === null || (await kindOf({ file })) === 'unknown' || text === response.canonical).toBe(true)
      }),
    )
  })

  test('any bytes at all are read without failing, and only what says it was sealed is taken for it', () => {
    fc.assert(fc.property(fc.uint8Array(), (some) => readSealedFile(some) === null))
    fc.assert(fc.property(fc.json(), (text) => readSealedFile(bytes(text)) === null))
  })
})

test.each([
  [' ftb25–0007 ', 'FTB25-0007'],
  ['EV-310 000 027-001', 'EV-310000027-001'],
])('the number «%s» is read as %s', (typed, number) => expect(toNumber(typed)).toBe(number))

test('a checksum is read however it is spaced, and refused when it cannot be one', () => {
  const digits = response.checksum
  expect(toChecksum(` ${digits.slice(0, 32).toUpperCase()} ${digits.slice(32)}\n`)).toBe(digits)
  expect(toChecksum('')).toBe('')
  for (const typed of [digits.slice(1), `${digits}0`, digits.replace(/./, 'g')]) expect(toChecksum(typed)).toBeNull()
})
