import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RuleViolation } from '#app/domain/errors'
import { isTextDocument } from '#app/word/open-document'
import { rawWorkbook, zipOf } from '../excel/zip'
import { formOf, type Høring, readBack, readHøring, shortened } from './documents'
import { edited, typed, withParts } from './elsewhere'

const folder = mkdtempSync(join(tmpdir(), 'innspill-word-'))
let høring: Høring
let form: Buffer

beforeAll(async () => {
  høring = shortened(await readHøring(join(folder, 'innspill.sqlite')))
  form = await formOf(høring, { 'K-1.1': { 'krav.kommentar': 'Vårt' } })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A file in the old compound format, with a stream of this name. */
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(stream, 'utf16le')])
const bodyOf = (xml: string) => edited(form, () => xml)
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const files: readonly [string, () => Buffer, string][] = [
  ['nothing', () => Buffer.alloc(0), 'upload.nothing'],
  ['too much of it', () => Buffer.alloc(5 * 1024 * 1024 + 1), 'upload.too-large'],
  ['an old Word document', () => compound('WordDocument'), 'document.old-format'],
  ['a document with a password', () => compound('EncryptedPackage'), 'document.encrypted'],
  ['a document with rights management', () => compound('DRMEncryptedDataSpace'), 'document.encrypted'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'document.pdf'],
  ['RTF', () => Buffer.from('{\\rtf1\\ansi Hei}'), 'document.other-format'],
  ['a picture called .docx', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'document.other-format'],
  [
    'an OpenDocument text',
    () =>
      zipOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
        { name: 'content.xml', data: '<x/>' },
      ]),
    'document.other-format',
  ],
  ['a workbook called .docx', () => rawWorkbook({ sheets: { Ark1: '<worksheet/>' } }), 'document.other-format'],
  ['macros', () => withParts(form, { 'word/vbaProject.bin': 'x' }), 'document.macros'],
  [
    'a type that says macros',
    () =>
      edited(form, (types) => types.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'), '[Content_Types].xml'),
    'document.macros',
  ],
  ['parts that are encrypted', () => zipOf([{ name: 'word/document.xml', data: 'x', flags: 1 }]), 'document.encrypted'],
  ['half a file', () => form.subarray(0, form.length / 2), 'document.broken'],
  ['its beginning alone', () => Buffer.from('PK\x03\x04'), 'document.broken'],
  ['XML that ends too soon', () => bodyOf(`<w:document ${w}><w:body><w:p>`), 'document.broken'],
  ['entities', () => bodyOf('<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'), 'document.broken'],
  ['a file from outside', () => bodyOf('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'document.broken'],
  ['elements within elements within elements', () => bodyOf('<a>'.repeat(5000) + '</a>'.repeat(5000)), 'document.broken'],
  [
    'a bomb',
    () => withParts(form, { 'word/document.xml': `<w:document ${w}>${' '.repeat(25 * 1024 * 1024)}</w:document>` }),
    'document.too-much',
  ],
  ['a thousand parts', () => zipOf(Array.from({ length: 1000 }, (_, i) => ({ name: `word/${i}.xml`, data: 'x' }))), 'document.too-much'],
  [
    'a million paragraphs',
    () => bodyOf(`<w:document ${w}><w:body>${'<w:p/>'.repeat(1_000_000)}</w:body></w:document>`),
    'document.too-much',
  ],
  ['no text at all', () => withParts(form, { 'word/document.xml': null }), 'document.other-format'],
  [
    'a document of somebody’s own',
    () => withParts(bodyOf(`<w:document ${w}><w:body><w:p>${typed('Hei')}</w:p></w:body></w:document>`), { 'docProps/custom.xml': null }),
    'document.not-ours',
  ],
  [
    'a document whose words are all replaced',
    () => bodyOf(`<w:document ${w}><w:body><w:p>${typed('Hei')}</w:p></w:body></w:document>`),
    'document.lost-fields',
  ],
  [
    'a later edition',
    () => edited(form, (properties) => properties.replace('innspill-svar / 1', 'innspill-svar / 2'), 'docProps/custom.xml'),
    'document.newer-format',
  ],
]

test.each(files)('%s is refused with an answer of its own', async (_, bytes, code) => {
  const refused = await readBack(høring, bytes()).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(RuleViolation)
  expect(refused).toMatchObject({ code })
})

describe('a file is told by what it holds', () => {
  test('a text, whatever it is called', async () => {
    expect(await isTextDocument(form)).toBe(true)
    expect(await isTextDocument(compound('WordDocument'))).toBe(true)
    expect(await isTextDocument(Buffer.from('%PDF-1.4'))).toBe(true)
  })

  test('and a table is none', async () => {
    for (const bytes of [
      rawWorkbook({ sheets: { A: '<worksheet/>' } }),
      compound('Workbook'),
      Buffer.from('a;b\n1;2'),
      Buffer.alloc(0),
      Buffer.from('PK'),
    ]) {
      expect(await isTextDocument(bytes)).toBe(false)
    }
  })
})

test('names that disturb programs are only names', async () => {
  const bytes = edited(form, (body) => body.replaceAll('svar/K-1.1/krav.kommentar/', 'svar/__proto__/constructor/'))
  const { answers } = await readBack(høring, bytes)
  expect(answers.filter(({ fault }) => fault !== null && fault !== undefined)).toMatchObject([
    { itemCode: '', fault: { rule: 'item-unknown' } },
  ])
})
