import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMultipart } from '#app/platform/multipart'

/** As a browser would send it. */
async function asSent(form: FormData) {
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  return { body: Buffer.from(await request.arrayBuffer()), contentType: request.headers.get('content-type') ?? '' }
}
const fieldsOf = (...fields: readonly [string, string | File][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const read = async (form: FormData) => {
  const { body, contentType } = await asSent(form)
  return readMultipart(body, contentType)
}
const type = 'multipart/form-data; boundary=xyz'
const written = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'))
const field = 'Content-Disposition: form-data; name="navn"'

describe('a form with files', () => {
  test('is read as it was filled in', async () => {
    const bytes = new Uint8Array([0, 13, 10, 45, 45, 255])
    const form = await read(fieldsOf(['for', 'org:310000019'], ['fil', new File([bytes], 'Høring «1» "utkast".pdf')], ['tom', '']))
    expect([...(form ?? [])]).toEqual([
      ['for', 'org:310000019'],
      ['fil', { name: 'Høring «1» "utkast".pdf', content: Buffer.from(bytes) }],
      ['tom', ''],
    ])
  })

  test('of any content comes through byte for byte, and the first of each name counts', async () => {
    const anything = fc.array(fc.tuple(fc.constantFrom('fil', 'annen'), fc.uint8Array({ maxLength: 300 })), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(anything, fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (files, name) => {
        const form = await read(
          fieldsOf(...files.map(([field, bytes]): [string, File] => [field, new File([new Uint8Array(bytes)], name)])),
        )
        for (const field of ['fil', 'annen']) {
          const [, sent] = files.find(([one]) => one === field) ?? []
          const given = form?.get(field)
          expect(typeof given === 'object' ? [...given.content] : null).toEqual(sent ? [...sent] : null)
        }
      }),
    )
  })

  test('is not copied: the file lies in the body', async () => {
    const { body, contentType } = await asSent(fieldsOf(['fil', new File(['innhold'], 'x.pdf')]))
    const file = readMultipart(body, contentType)?.get('fil')
    expect(typeof file === 'object' && file.content.buffer === body.buffer).toBe(true)
  })

  test.each([
    ['nothing', type, Buffer.alloc(0)],
    ['no boundary', 'multipart/form-data', written('--xyz', field, '', 'Kari', '--xyz--', '')],
    ['another boundary', type, written('--abc', field, '', 'Kari', '--abc--', '')],
    ['no end', type, written('--xyz', field, '', 'Kari')],
    ['half a head', type, written('--xyz', field)],
    ['a part without a name', type, written('--xyz', 'Content-Disposition: form-data', '', 'Kari', '--xyz--', '')],
    ['a head without end', type, written('--xyz', `${field}; x="${'a'.repeat(9000)}"`, '', 'Kari', '--xyz--', '')],
    ['a thousand parts', type, written(...Array.from({ length: 1000 }, () => ['--xyz', field, '', 'x']).flat(), '--xyz--', '')],
  ])('with %s is none', (_what, contentType, body) => {
    expect(readMultipart(body, contentType)).toBeNull()
  })

  test('may have its boundary in quotes', () => {
    const form = readMultipart(written('--x y', field, '', 'Kari', '--x y--', ''), 'multipart/form-data; boundary="x y"')
    expect(form?.get('navn')).toBe('Kari')
  })
})
