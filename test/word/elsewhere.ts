import { partsOf } from '../excel/workbook-checks'
import { type ZipEntry, zipOf } from '../excel/zip'

/** A document with one part changed, as another program or a person would have changed it. */
export function edited(bytes: Buffer, change: (body: string) => string, part = 'word/document.xml'): Buffer {
  const parts = [...partsOf(bytes)].map(([name, data]): ZipEntry => ({ name, data: name === part ? change(data) : data }))
  return zipOf(parts)
}

/** With parts put in, or taken out where there is no data. */
export function withParts(bytes: Buffer, more: Readonly<Record<string, string | null>>): Buffer {
  const kept = [...partsOf(bytes)].filter(([name]) => !Object.hasOwn(more, name)).map(([name, data]): ZipEntry => ({ name, data }))
  const added = Object.entries(more).flatMap(([name, data]): ZipEntry[] => (data === null ? [] : [{ name, data }]))
  return zipOf([...kept, ...added])
}

/** What stands in one field, changed. `inside`: the XML between the tags of its content. */
export function inField(body: string, field: string, change: (control: string) => string): string {
  const controls = body.split(/(?=<w:sdt>)/)
  let found = 0
  const changed = controls.map((part) => {
    if (!part.includes(`w:val="svar/${field}/`)) return part
    found += 1
    const end = part.indexOf('</w:sdt>') + '</w:sdt>'.length
    return change(part.slice(0, end)) + part.slice(end)
  })
  if (found === 0) throw new Error(`No field ${field}`)
  return changed.join('')
}

/** As when somebody has written in it: what it said of being empty is gone. */
export const withContent = (runs: string) => (control: string) =>
  control.replace('<w:showingPlcHdr/>', '').replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${runs}</w:sdtContent>`)

export const typed = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
