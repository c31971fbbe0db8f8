import type { RuleCode } from '#app/domain/errors'
import { rawParts, rawWorkbook, sheetOf, zipOf } from './zip'

interface Hostile {
  readonly name: string
  readonly bytes: () => Buffer
  /** Why it is refused; null: it is read, and does no harm. */
  readonly refused: RuleCode | null
}

const plain = sheetOf([['a', 'b']])
const one = { Ark1: plain }
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const megabytes = (n: number) => n * 1024 * 1024
const bigSheet = (content: string) => `<worksheet><sheetData>${content}</sheetData></worksheet>`
const rows = (count: number, cell: (row: number) => string) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cell(i + 1)}</row>`).join('')
const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')

/** Everything of the kind that has taken other programs down, each a few lines. */
export const hostileFiles: readonly Hostile[] = [
  { name: 'nothing at all', bytes: () => Buffer.alloc(0), refused: 'upload.nothing' },
  { name: '50 MB', bytes: () => Buffer.alloc(megabytes(50), 'PK'), refused: 'upload.too-large' },
  {
    name: 'one part that unpacks to 300 MB',
    bytes: () => rawWorkbook({ sheets: { Ark1: ' '.repeat(megabytes(300)) } }),
    refused: 'upload.too-much',
  },
  {
    name: 'shared texts that unpack to 200 MB',
    bytes: () => rawWorkbook({ sheets: one, strings: `<sst><si><t>${'a'.repeat(megabytes(200))}</t></si></sst>` }),
    refused: 'upload.too-much',
  },
  {
    name: 'styles that unpack to 100 MB',
    bytes: () => rawWorkbook({ sheets: one, styles: `<styleSheet>${' '.repeat(megabytes(100))}</styleSheet>` }),
    refused: 'upload.too-much',
  },
  {
    name: 'a format of a million brackets',
    bytes: () =>
      rawWorkbook({
        sheets: one,
        styles: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
      }),
    refused: null,
  },
  {
    name: 'an unused part of 300 MB',
    bytes: () => rawWorkbook({ sheets: one, more: [{ name: 'xl/media/image1.png', data: Buffer.alloc(megabytes(300)) }] }),
    refused: null,
  },
  {
    name: 'a part that declares to be small',
    bytes: () =>
      zipOf(
        rawParts({ sheets: one }).map((part) =>
          part.name.includes('sheet1') ? { ...part, data: ' '.repeat(megabytes(100)), declared: 10 } : part,
        ),
      ),
    refused: 'upload.too-much',
  },
  {
    name: '5 000 parts',
    bytes: () => rawWorkbook({ sheets: one, more: Array.from({ length: 5000 }, (_, i) => ({ name: `xl/media/${i}`, data: '' })) }),
    refused: 'upload.too-much',
  },
  {
    name: 'one part twice',
    bytes: () => rawWorkbook({ sheets: one, more: [{ name: 'XL/WORKBOOK.XML', data: '<workbook/>' }] }),
    refused: 'upload.broken',
  },
  {
    name: 'a part whose name leads out of the file',
    bytes: () => rawWorkbook({ sheets: one, more: [{ name: '../../etc/passwd', data: '' }] }),
    refused: 'upload.broken',
  },
  {
    name: 'a million used rows',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet(rows(400_000, (r) => `<c r="A${r}"><v>1</v></c>`)) } }),
    refused: 'upload.too-many-rows',
  },
  {
    name: 'a million rows with nothing in them',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet('<row/>'.repeat(1_048_576)) } }),
    refused: 'upload.too-much',
  },
  {
    name: 'one cell in the last row there is',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') } }),
    refused: 'upload.too-many-rows',
  },
  {
    name: 'one cell in the last column there is',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>') } }),
    refused: 'upload.too-many-cells',
  },
  {
    name: 'a cell that is called something else',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet('<row r="1"><c r="__proto__"><v>1</v></c></row>') } }),
    refused: 'upload.broken',
  },
  {
    name: 'too many cells',
    bytes: () =>
      rawWorkbook({
        sheets: {
          Ark1: bigSheet(
            rows(4000, (r) => Array.from({ length: 26 }, (_, c) => `<c r="${String.fromCharCode(65 + c)}${r}"><v>1</v></c>`).join('')),
          ),
        },
      }),
    refused: 'upload.too-many-cells',
  },
  {
    name: 'columns, merges and lists over the whole sheet',
    bytes: () =>
      rawWorkbook({
        sheets: {
          Ark1: `<worksheet><cols><col min="1" max="30000000" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations></worksheet>`,
        },
        after: '<definedNames><definedName name="x">A!$A$1:$XFD$1048576</definedName></definedNames>',
      }),
    refused: null,
  },
  {
    name: 'a hundred thousand merged areas',
    bytes: () =>
      rawWorkbook({ sheets: { Ark1: sheetOf([['a']], `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`) } }),
    refused: null,
  },
  {
    name: 'a sheet called __proto__',
    bytes: () => rawWorkbook({ sheets: { ['__proto__' as string]: plain } }),
    refused: 'upload.hostile-name',
  },
  {
    name: 'a name on a sheet called __proto__',
    bytes: () => rawWorkbook({ sheets: one, after: "<definedNames><definedName name='a'>__proto__!$A$1</definedName></definedNames>" }),
    refused: 'upload.hostile-name',
  },
  {
    name: 'entities that multiply',
    bytes: () => rawWorkbook({ sheets: one, prolog: `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>` }),
    refused: 'upload.entities',
  },
  {
    name: 'an entity from another file',
    bytes: () => rawWorkbook({ sheets: one, prolog: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' }),
    refused: 'upload.entities',
  },
  {
    name: 'elements within elements without end',
    bytes: () => rawWorkbook({ sheets: { Ark1: '<a>'.repeat(1_000_000) } }),
    refused: 'upload.broken',
  },
  {
    name: 'an element with a million attributes',
    bytes: () => rawWorkbook({ sheets: { Ark1: `<worksheet ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>` } }),
    refused: 'upload.broken',
  },
  {
    name: 'a macro',
    bytes: () => rawWorkbook({ sheets: one, more: [{ name: 'xl/vbaProject.bin', data: 'x' }] }),
    refused: 'upload.macros',
  },
  {
    name: 'macros of the old kind',
    bytes: () => rawWorkbook({ sheets: one, more: [{ name: 'xl/macrosheets/sheet1.xml', data: '<x/>' }] }),
    refused: 'upload.macros',
  },
  {
    name: 'a workbook for macros, without any',
    bytes: () =>
      zipOf(
        rawParts({ sheets: one }).map((part) =>
          part.name === '[Content_Types].xml'
            ? { ...part, data: '<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>' }
            : part,
        ),
      ),
    refused: 'upload.macros',
  },
  {
    name: 'values from other files',
    bytes: () => rawWorkbook({ sheets: one, more: [{ name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }] }),
    refused: 'upload.external-links',
  },
  {
    name: 'a password',
    bytes: () => Buffer.concat([compound, Buffer.alloc(1000), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(1000)]),
    refused: 'upload.encrypted',
  },
  {
    name: 'a password on the zip',
    bytes: () => zipOf(rawParts({ sheets: one }).map((part) => ({ ...part, flags: 1 }))),
    refused: 'upload.encrypted',
  },
  { name: 'the old format', bytes: () => Buffer.concat([compound, Buffer.alloc(2000)]), refused: 'upload.old-format' },
  {
    name: 'a packing nobody uses',
    bytes: () => zipOf(rawParts({ sheets: one }).map((part) => ({ ...part, method: 12 }))),
    refused: 'upload.broken',
  },
  { name: 'half a file', bytes: () => rawWorkbook({ sheets: one }).subarray(0, 700), refused: 'upload.broken' },
  { name: 'a file with its beginning alone', bytes: () => Buffer.from('PK\x03\x04'), refused: 'upload.broken' },
  {
    name: 'one byte that was changed on the way',
    bytes: () => {
      const bytes = rawWorkbook({ sheets: one })
      const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 40
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      return bytes
    },
    refused: 'upload.broken',
  },
  { name: 'XML that ends too soon', bytes: () => rawWorkbook({ sheets: { Ark1: '<worksheet><sheetData>' } }), refused: 'upload.broken' },
  {
    name: 'letters that are no UTF-8',
    bytes: () =>
      zipOf(
        rawParts({ sheets: one }).map((part) =>
          part.name.includes('sheet1') ? { ...part, data: Buffer.from('<a>\xff\xfe</a>', 'latin1') } : part,
        ),
      ),
    refused: 'upload.broken',
  },
  {
    name: 'a text that is not there',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>') } }),
    refused: 'upload.broken',
  },
  {
    name: 'a number that is none',
    bytes: () => rawWorkbook({ sheets: { Ark1: bigSheet('<row r="1"><c r="A1"><v>1e999</v></c></row>') } }),
    refused: 'upload.broken',
  },
  { name: 'a zip of something else', bytes: () => zipOf([{ name: 'word/document.xml', data: '<x/>' }]), refused: 'upload.other-format' },
  {
    name: 'an OpenDocument sheet',
    bytes: () =>
      zipOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', data: '<x/>' },
      ]),
    refused: 'upload.other-format',
  },
  { name: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), refused: 'upload.other-format' },
  { name: 'a web page', bytes: () => Buffer.from('<html><table><tr><td>K-1.1</td></tr></table></html>'), refused: 'upload.other-format' },
  { name: 'a picture', bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), refused: 'upload.other-format' },
  { name: 'CSV called .xlsx', bytes: () => Buffer.from('Krav;Status\nK-1.1;Oppfylt\n'), refused: null },
  { name: 'CSV with a million rows', bytes: () => Buffer.from('a;b\n'.repeat(1_000_000)), refused: 'upload.too-many-rows' },
  {
    name: 'CSV with a quote that never ends',
    bytes: () => Buffer.from(`a;b\n"${'x'.repeat(4_000_000)}`),
    refused: 'upload.too-many-cells',
  },
  { name: 'CSV with a million columns', bytes: () => Buffer.from(';x'.repeat(1_000_000)), refused: 'upload.too-many-cells' },
]
