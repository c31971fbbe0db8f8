import { SaxesParser } from 'saxes'
import { RuleViolation } from '#app/domain/errors'

export type Attributes = Readonly<Record<string, string>>

/** What a reader hears of a part. Names come without their prefix: some programs write `x:row` for `row`. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const chunkBytes = 256 * 1024
const deepest = 60
const mostAttributes = 100

/**
 * Walks through a part, and lets others have their turn on the way. Entities that a file declares itself are refused before any is
 * expanded. Refuses: upload.entities, upload.broken.
 */
export async function walkXml(part: Buffer, reader: XmlReader): Promise<void> {
  const parser = parserFor(reader)
  const decoder = new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
  try {
    for (let at = 0; at < part.length; at += chunkBytes) {
      if (at > 0) await new Promise((resolve) => setImmediate(resolve))
      parser.write(decoder.decode(part.subarray(at, at + chunkBytes), { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof RuleViolation) throw error
    throw new RuleViolation('upload.broken')
  }
}

function parserFor(reader: XmlReader) {
  const parser = new SaxesParser({ xmlns: false as const, position: false })
  let [depth, attributes] = [0, 0]
  parser.on('doctype', () => {
    throw new RuleViolation('upload.entities')
  })
  parser.on('opentagstart', () => {
    depth += 1
    attributes = 0
    if (depth > deepest) throw new RuleViolation('upload.broken')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > mostAttributes) throw new RuleViolation('upload.broken')
  })
  parser.on('opentag', ({ name, attributes: own }) => reader.open(localName(name), own))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    reader.close?.(localName(name))
  })
  if (reader.text) {
    parser.on('text', (text) => reader.text?.(text))
    parser.on('cdata', (text) => reader.text?.(text))
  }
  return parser
}

export const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** An attribute by its name without prefix: relations are `r:id` in most files. */
export function attribute(attributes: Attributes, name: string): string | null {
  if (Object.hasOwn(attributes, name)) return attributes[name] ?? null
  for (const key in attributes) if (key.endsWith(name) && localName(key) === name) return attributes[key] ?? null
  return null
}
