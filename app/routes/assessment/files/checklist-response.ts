import { LRUCache } from 'lru-cache'
import { checklistCsv } from '#app/excel/checklist-csv'
import type { ChecklistFile } from '#app/excel/checklist-file'
import { checklistWorkbook } from '#app/excel/checklist-workbook'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** What never changes is made once: templates, and declarations whoever reads them. */
const kept = new LRUCache<string, Buffer>({ maxSize: 16 * 1024 * 1024, sizeCalculation: (bytes) => bytes.length })

/** An assessment as a file to keep. */
export async function checklistResponse(file: ChecklistFile, format: keyof typeof types): Promise<Response> {
  const bytes =
    format === 'csv' ? checklistCsv(file) : file.kind === 'assessment' ? await checklistWorkbook(file) : await keptWorkbook(file)
  const name = nameOf(file, format)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[format],
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${toAscii(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      // It is packed already, so nobody is to pack it again.
      'Cache-Control': file.kind === 'template' ? 'public, max-age=3600, no-transform' : 'private, no-store, no-transform',
    },
  })
}

async function keptWorkbook(file: ChecklistFile): Promise<Buffer> {
  const { kind, language, version, declaration, address, scale } = file
  const key = [
    kind,
    language,
    version.id,
    version.contentHash,
    scale.contentVersion,
    declaration?.number,
    declaration?.checksum,
    address,
  ].join('\n')
  const found = kept.get(key)
  if (found) return found
  const bytes = await checklistWorkbook(file)
  kept.set(key, bytes)
  return bytes
}

/** `egenvurdering_Nordlys-Journal_4.10_2025-06-02.xlsx`, which programs of every age can store. */
function nameOf({ product, version, language, on, consultation }: ChecklistFile, format: string): string {
  const parts = product
    ? ['egenvurdering', product.productName, product.productVersion, on]
    : ['sjekkliste', consultation.slug, version.number, language]
  return `${parts.map((part) => part.replace(/[^\p{L}\p{N}.]+/gu, '-').slice(0, 60)).join('_')}.${format}`
}

/** Source: RFC 6266. */
function toAscii(name: string): string {
  const spelled = name.replace(/[æÆ]/g, 'ae').replace(/[øØ]/g, 'o').replace(/[åÅ]/g, 'a').normalize('NFKD')
  return spelled.replace(/[^\w.-]/g, '')
}
