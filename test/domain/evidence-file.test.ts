import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileAddress, fileInLink, fileKinds, kindOfFile, toFileName } from '#app/domain/evidence-file'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const archive = (...parts: string[]) => bytes(`PK\x03\x04${'\0'.repeat(26)}${parts.join('')}`)

test.each([
  ['pdf', bytes('%PDF-1.7\n')],
  ['png', bytes('\x89PNG\r\n\x1a\n')],
  ['jpg', bytes('\xff\xd8\xff\xe0')],
  ['docx', archive('[Content_Types].xml', 'word/document.xml')],
  ['xlsx', archive('[Content_Types].xml', 'xl/workbook.xml')],
  ['odt', archive('mimetypeapplication/vnd.oasis.opendocument.textPK')],
  ['ods', archive('mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK')],
  ['txt', Buffer.from('Målt 2. juni\r\n', 'utf8')],
] as const)('%s is known by what it holds', (kind, content) => expect(kindOfFile(content)).toBe(kind))

test.each([
  ['a program', bytes('MZ\x90\0')],
  ['a script in a page', bytes('<!doctype html><script>alert(1)</script>')],
  ['a picture that can hold scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['an archive of anything', archive('innhold.txt')],
  ['a document with macros', archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  ['a presentation', archive('[Content_Types].xml', 'ppt/presentation.xml')],
  ['an OpenDocument drawing', archive('mimetypeapplication/vnd.oasis.opendocument.graphicsPK')],
  ['text in an old encoding', bytes('M\xe5lt')],
  ['text with control characters', bytes('a\0b')],
  ['nothing', bytes('')],
  ['only blanks', bytes(' \n')],
])('%s is no evidence', (_, content) => expect(kindOfFile(content)).toBeNull())

test('whatever it holds, it is one of ours or nothing', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (content) => [...fileKinds, null].includes(kindOfFile(content))))
})

test('a name holds no path, no sign that disks refuse, and ends as what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...fileKinds), (given, kind) => {
      const name = toFileName(given, kind)
      expect(name).toMatch(new RegExp(`^[^\\\\/<>:"|?*%\\p{C}]+\\.${kind}$`, 'u'))
      expect(name.startsWith('.')).toBe(false)
      expect(toFileName(name, kind)).toBe(name)
    }),
  )
  expect(toFileName('C:\\Users\\nina\\Rapport 14.pdf.exe', 'pdf')).toBe('Rapport 14.pdf.pdf')
  expect(toFileName('../../etc/passwd', 'txt')).toBe('passwd.txt')
})

test('a link of ours names the content, and no other link does', () => {
  const sha256 = 'a'.repeat(64)
  expect(fileInLink(fileAddress('https://innspill.example.no', sha256))).toBe(sha256)
  for (const link of [
    '',
    `https://x.no/${sha256}`,
    `https://x.no/egenvurdering/filer/${sha256}/x`,
    `javascript:/egenvurdering/filer/${sha256}`,
  ])
    expect(fileInLink(link)).toBeNull()
})

test('a name of a million spaces is a name all the same', () => {
  expect(toFileName(`a${' '.repeat(1_000_000)}b.pdf`, 'pdf')).toBe('b.pdf')
})
