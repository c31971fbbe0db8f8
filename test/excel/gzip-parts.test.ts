import { crc32, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crcOfBoth, type GzipPart, gzipOf, gzipPart } from '#app/excel/gzip-parts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.constantFrom(...['', 'Ærlig talt. '.repeat(40_000)].map((text) => Buffer.from(text))),
)
const level = fc.constantFrom(0, 1, 6, 9)

async function piecesOf(parts: readonly GzipPart[]): Promise<Buffer[]> {
  async function* each() {
    yield* parts
  }
  const pieces: Buffer[] = []
  for await (const piece of gzipOf(each())) pieces.push(piece)
  return pieces
}

describe('parts deflated one by one', () => {
  test('are one file that any reader of gzip takes, with the checksum of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(bytes, level), { maxLength: 6 }), async (parts) => {
        const file = Buffer.concat(await piecesOf(parts.map(([text, at]) => gzipPart(text, at))))
        expect(gunzipSync(file).equals(Buffer.concat(parts.map(([text]) => text)))).toBe(true)
      }),
    )
  })

  test('a part that is not what it says is noticed by whoever reads the file', async () => {
    const parts = ['Første', 'Andre'].map((text) => gzipPart(Buffer.from(text), 6))
    const [first, second] = parts as [GzipPart, GzipPart]
    await expect(piecesOf([first, { ...second, crc: first.crc }]).then((pieces) => gunzipSync(Buffer.concat(pieces)))).rejects.toThrow(
      'incorrect data check',
    )
  })

  test('come in pieces of one size', async () => {
    const pieces = await piecesOf(Array.from({ length: 90 }, (_, n) => gzipPart(Buffer.alloc(9000 + n, 'x'), 0)))
    expect(pieces.length).toBeGreaterThan(2)
    expect(new Set(pieces.slice(0, -1).map(({ length }) => length))).toEqual(new Set([256 * 1024]))
  })
})

test('the checksum of two texts follows from theirs', () => {
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      expect(crcOfBoth(crc32(first), crc32(second), second.length)).toBe(crc32(Buffer.concat([first, second])))
    }),
  )
})
