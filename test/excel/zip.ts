import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data: Buffer | string
  readonly method?: number
  readonly flags?: number
  /** What the file says the part unpacks to. */
  readonly declared?: number
}

/** A zip file, as right or as wrong as the test wants it. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, data, method = 8, flags = 0, declared } of entries) {
    const raw = Buffer.from(data)
    const packed = method === 8 ? deflateRawSync(raw) : raw
    const nameBytes = Buffer.from(name)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(raw), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(declared ?? raw.length, 8)
    const common = Buffer.alloc(10)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(nameBytes.length, 0)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, sizes, lengths, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, sizes, lengths, tail, nameBytes]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface RawWorkbook {
  /** Sheet name → the XML of its `worksheet`. */
  readonly sheets: Readonly<Record<string, string>>
  /** Within `workbook`, before the sheets and after them. */
  readonly before?: string
  readonly after?: string
  readonly strings?: string
  readonly styles?: string
  readonly more?: readonly ZipEntry[]
  /** Before each part's root. */
  readonly prolog?: string
}

/** The parts of a workbook written by hand, for what no program would write. */
export function rawParts({ sheets, before = '', after = '', strings, styles, more = [], prolog = '' }: RawWorkbook): ZipEntry[] {
  const names = Object.keys(sheets)
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')
  return [
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `${prolog}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeTypes}">${before}<sheets>${list}</sheets>${after}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          relation('rIdS', 'sharedStrings', 'sharedStrings.xml') +
          relation('rIdT', 'styles', 'styles.xml'),
      ),
    },
    ...names.map((name, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: prolog + (sheets[name] ?? '') })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: prolog + strings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: styles }]),
    ...more,
  ]
}

export const rawWorkbook = (workbook: RawWorkbook): Buffer => zipOf(rawParts(workbook))

/** A sheet of texts in cells of their own. */
export function sheetOf(rows: readonly (readonly string[])[], extra = ''): string {
  const cells = rows.map((row, r) => {
    const own = row.map((text, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)
    return `<row r="${r + 1}">${own.join('')}</row>`
  })
  return `<worksheet><sheetData>${cells.join('')}</sheetData>${extra}</worksheet>`
}
