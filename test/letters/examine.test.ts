import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { RuleViolation } from '#app/domain/errors'
import { wrappingOf } from '#app/domain/letter'
import { openArchive } from '#app/excel/archive'
import { type Examined, examine } from '#app/letters/examine'
import { aDocx, anOdt, aPdf, aPdfWith, aTalkativePdf, author, docxParts, odtParts, packed } from '../letter-files'

const look = async (bytes: Buffer): Promise<Examined> => examine(bytes, wrappingOf(bytes, 'brev'), 'brev')
const refusalOf = async (bytes: Buffer): Promise<string> => {
  try {
    return (await look(bytes)).kind
  } catch (error) {
    if (error instanceof RuleViolation) return error.code
    throw error
  }
}
const publishable = async (bytes: Buffer): Promise<Buffer> => (await look(bytes)).publishable ?? expect.fail('no copy was made')

/** Every part of a document, as one text. */
async function textOf(document: Buffer): Promise<string> {
  const archive = await openArchive(document)
  const parts = await Promise.all(archive.names.map(async (name) => `${name}\n${await archive.part(name)}`))
  return parts.join('\n')
}

function inFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'letter-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What other programs make of a document: its text. Every part must be whole, and well formed. */
function read(document: Buffer, ending: string): string {
  const file = join(inFolder(), `brev.${ending}`)
  writeFileSync(file, document)
  if (ending === 'pdf') return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  return execFileSync('python3', ['-c', reader, file], { encoding: 'utf8' })
}

const reader = `
import sys, zipfile
from xml.etree import ElementTree
document = zipfile.ZipFile(sys.argv[1])
assert document.testzip() is None
parts = {name: ElementTree.fromstring(document.read(name)) for name in document.namelist() if name.endswith(('.xml', '.rels'))}
print(''.join(parts.get('word/document.xml', parts.get('content.xml')).itertext()))
`

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('what a file is', () => {
  test('its content says', async () => {
    expect(await refusalOf(await aPdf())).toBe('pdf')
    expect(await refusalOf(await aDocx())).toBe('docx')
    expect(await refusalOf(await anOdt())).toBe('odt')
  })

  test.each([
    ['nothing at all', 'letter.empty', async () => Buffer.alloc(0)],
    ['a program called letter', 'letter.kind', async () => Buffer.from('MZ\x90\0 a program')],
    ['plain text', 'letter.kind', async () => Buffer.from('Vi støtter utkastet.')],
    ['a page for browsers', 'letter.kind', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['one byte too many', 'letter.too-large', async () => Buffer.alloc(20 * 1024 * 1024 + 1, ' ')],
    ['an old Word document', 'letter.old-format', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [
      'a Word document with a password',
      'letter.encrypted',
      async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['half a PDF', 'letter.damaged', async () => (await aPdf()).subarray(0, 600)],
    ['half an archive', 'letter.damaged', async () => (await aDocx()).subarray(0, 3000)],
    ['an archive of something else', 'letter.kind', async () => packed({ 'lest.txt': 'hei' })],
    ['a spreadsheet', 'letter.kind', async () => packed({ ...docxParts(), '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })],
    ['a PDF that is an archive too', 'letter.kind', async () => polyglot()],
    [
      'a PDF with a password',
      'letter.encrypted',
      async () => Buffer.from(String(await aPdf()).replace('/Root', '/Encrypt 3 0 R /Root'), 'latin1'),
    ],
    ['a PDF that runs a script', 'letter.macros', async () => aPdfWith('OpenAction', { S: 'JavaScript', JS: 'app' })],
    ['a PDF that starts a program', 'letter.macros', async () => aPdfWith('OpenAction', { S: 'Launch', F: 'cmd' })],
    ['a PDF with a file inside', 'letter.files-inside', async () => aPdfWith('AF', { Type: 'Filespec', EF: 'x' })],
    ['macros', 'letter.macros', async () => packed(docxParts({ 'word/vbaProject.bin': 'x' }))],
    [
      'macros by another name',
      'letter.macros',
      async () => packed({ ...docxParts(), '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['a program inside', 'letter.files-inside', async () => packed(docxParts({ 'word/media/image1.png': Buffer.from('MZ\x90\0') }))],
    ['a script inside', 'letter.files-inside', async () => packed(docxParts({ 'word/embeddings/lest.js': 'x' }))],
    [
      'a file packed as an object',
      'letter.files-inside',
      async () =>
        packed(
          docxParts({
            'word/embeddings/oleObject1.bin': Buffer.concat([
              Buffer.from('d0cf11e0a1b11ae1', 'hex'),
              Buffer.from('\x01Ole10Native', 'utf16le'),
            ]),
          }),
        ),
    ],
    ['an archive inside', 'letter.files-inside', async () => packed(docxParts({ 'word/embeddings/x.bin': await packed({ a: 'b' }) }))],
    [
      'too many parts',
      'letter.damaged',
      async () => packed(docxParts(Object.fromEntries(Array.from({ length: 3001 }, (_, n) => [`word/${n}.xml`, '<a/>'])))),
    ],
    [
      'something that unpacks without end',
      'letter.damaged',
      async () => packed(docxParts({ 'word/x.xml': Buffer.alloc(70 * 1024 * 1024, ' ') })),
    ],
    [
      'an OpenDocument with a password',
      'letter.encrypted',
      async () => packed({ ...odtParts(), 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }, { isFirstStored: true }),
    ],
    [
      'an OpenDocument with macros',
      'letter.macros',
      async () => packed({ ...odtParts(), 'Basic/Standard/Module1.xml': '<x/>' }, { isFirstStored: true }),
    ],
  ] as const)('%s is refused: %s', async (_, code, make) => {
    expect(await refusalOf(await make())).toBe(code)
  })
})

describe('the copy that may be published', () => {
  test('of a PDF tells nothing of its author, and reads the same', async () => {
    const made = await aTalkativePdf()
    expect(made.toString('latin1')).toContain(author)
    const copy = await publishable(made)
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const plain = await (await PDFDocument.load(copy, { updateMetadata: false })).save({ useObjectStreams: false })
    expect(Buffer.from(plain).toString('latin1')).not.toMatch(/Hemmelig|Author|dc:creator|maskin/)
    expect(Buffer.from(plain).toString('latin1')).toContain('Contents')
  })

  test.runIf(has('pdftotext'))('of a PDF opens in another program, which finds the text and no author', async () => {
    const copy = await publishable(await aTalkativePdf())
    expect(read(copy, 'pdf')).toContain('Vi støtter utkastet.')
    const folder = inFolder()
    writeFileSync(join(folder, 'brev.pdf'), copy)
    expect(execFileSync('pdfinfo', [join(folder, 'brev.pdf')], { encoding: 'utf8' })).not.toMatch(/Author|Creator|Hemmelig/)
  })

  test('of a Word document has neither properties, people nor sittings', async () => {
    const made = await aDocx()
    expect(await textOf(made)).toContain(author)
    const text = await textOf(await publishable(made))
    expect(text).not.toMatch(/Hemmelig|docProps|rsid|"KH"/)
    expect(text).toMatch(/Vi støtter utkastet\.[\s\S]*Nytt ord\./)
    expect(text).toContain('Sjekk dette.')
  })

  test('of a Word document leaves out templates, forms’ data, people and places', async () => {
    const relations = (more: string) =>
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${more}</Relationships>`
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const text = await textOf(
      await publishable(
        await packed(
          docxParts({
            'word/settings.xml': `<w:settings xmlns:w="w"><w:attachedTemplate r:id="r1"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:zoom w:percent="100"/></w:settings>`,
            'word/_rels/settings.xml.rels': relations(
              `<Relationship Id="r1" Type="${type}/attachedTemplate" Target="file:///C:/Users/kari/mal.dotx" TargetMode="External"/>`,
            ),
            'word/people.xml': `<w15:people><w15:person w15:author="${author}"/></w15:people>`,
            'customXml/item1.xml': `<forfatter>${author}</forfatter>`,
            'word/_rels/document.xml.rels': relations(
              `<Relationship Id="r1" Type="${type}/customXml" Target="../customXml/item1.xml"/><Relationship Id="r2" Type="${type}/people" Target="people.xml"/><Relationship Id="r3" Type="${type}/hyperlink" Target="C:\\Users\\kari\\notat.docx" TargetMode="External"/><Relationship Id="r4" Type="${type}/settings" Target="settings.xml"/>`,
            ),
          }),
        ),
      ),
    )
    expect(text).not.toMatch(/Hemmelig|kari|attachedTemplate|00AB12CD|customXml|people/)
    expect(text).toMatch(/w:zoom[\s\S]*about:blank|about:blank[\s\S]*w:zoom/)
    expect(text).toContain('Target="settings.xml"')
  })

  test('of an OpenDocument text has neither properties nor people', async () => {
    const copy = await publishable(await anOdt())
    const text = await textOf(copy)
    expect(text).not.toMatch(/Hemmelig|creator|rsid|KH/)
    expect(text).toContain('Vi støtter utkastet.')
    expect(copy.subarray(30, 77).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
  })

  test.runIf(has('soffice'))(
    'of either opens in another program',
    async () => {
      expect(read(await publishable(await aDocx()), 'docx')).toContain('Vi støtter utkastet.')
      expect(read(await publishable(await anOdt()), 'odt')).toContain('Vi støtter utkastet.')
    },
    60_000,
  )

  test('has pictures without what cameras write', async () => {
    const exif = Buffer.from(`Exif\0\0 ${author}`)
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8]), segment, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])])
    const text = await textOf(await publishable(await packed(docxParts({ 'word/media/image1.jpeg': jpeg }))))
    expect(text).toContain('image1.jpeg')
    expect(text).not.toContain('Hemmelig')
  })

  test.each([
    [
      'entities of its own',
      async () => packed(docxParts({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>' })),
    ],
    [
      'an object from another program',
      async () => packed(docxParts({ 'word/embeddings/ark.xlsx': await packed({ '[Content_Types].xml': 'x' }) })),
    ],
    ['a picture nobody has looked into', async () => packed(docxParts({ 'word/media/image1.heic': 'x' }))],
    ['a PDF whose objects cannot be read', async () => Buffer.from('%PDF-1.4\nrot\nstartxref\n0\n%%EOF\n')],
    ['a PDF that unpacks without end', async () => pdfBomb()],
  ] as const)('is not made where there is %s: somebody must look', async (_, make) => {
    expect((await look(await make())).publishable).toBeNull()
  })
})

/** Starts as a PDF, ends as one, and is an archive to whoever unpacks it. */
async function polyglot(): Promise<Buffer> {
  const archive = await packed({ 'x.exe': 'MZ' })
  const tail = Buffer.from('\nstartxref\n0\n%%EOF\n')
  archive.writeUInt16LE(tail.length, archive.length - 2)
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), archive, tail])
}

/** A whole PDF, but for the one stream of objects in it. */
async function pdfBomb(): Promise<Buffer> {
  const packedObjects = deflateSync(Buffer.alloc(140 * 1024 * 1024, ' '), { level: 1 })
  const head = `90 0 obj\n<</Type/ObjStm/N 0/First 0/Filter/FlateDecode/Length ${packedObjects.length}>>\nstream\n`
  const [before = '', after = ''] = (await aPdf()).toString('latin1').split('\nxref\n')
  const bomb = `${head}${packedObjects.toString('latin1')}\nendstream\nendobj\n`
  return Buffer.from(`${before}\n${bomb}\nxref\n${after}`, 'latin1')
}
