import type { Workbook } from 'exceljs'

/** Of the module that packs what exceljs writes, which it keeps to itself. */
interface ZipStream {
  readonly ZipWriter: { readonly prototype: { append(data: unknown, options: { readonly name: string }): unknown } }
}

let ready: Promise<typeof import('exceljs')> | null = null

/**
 * exceljs, mended. Its zip cuts strings into pieces without regard to surrogate pairs, so strings are given to it as bytes. And it says of
 * every row with a height that somebody chose it: without that, rows keep fitting what people write, and LibreOffice shows them whole.
 */
function loadExcel(): Promise<typeof import('exceljs')> {
  ready ??= (async () => {
    const { default: excel } = await import('exceljs')
    const { default: zip } = (await import('exceljs/lib/utils/zip-stream.js')) as unknown as { default: ZipStream }
    const { prototype } = zip.ZipWriter
    const append = prototype.append
    prototype.append = function (data, options) {
      if (typeof data !== 'string') return append.call(this, data, options)
      const xml = options.name.startsWith('xl/worksheets/') ? data.replaceAll(' customHeight="1"', '') : data
      return append.call(this, Buffer.from(xml, 'utf8'), options)
    }
    return excel
  })()
  return ready
}

/** An empty workbook that is held whole until it is written: for tens of thousands of cells, and what streamed sheets cannot have. */
export async function newWorkbook(): Promise<Workbook> {
  const { Workbook } = await loadExcel()
  return new Workbook()
}

export async function toBytes(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
