/** What is to be changed in a part. Names are as the part spells them, with their prefix. */
export interface XmlEdit {
  /** Leaves out an element, with everything in it. */
  drops?(name: string, attribute: (name: string) => string | null): boolean
  /** The value to write; null leaves the attribute out. */
  attribute?(name: string, value: string): string | null
}

/** A part that cannot be told apart piece by piece, and therefore not cleaned. */
export class NotCleanable extends Error {
  override readonly name = 'NotCleanable'
}

const pieces =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^<>]+>|<[^\s<>/="'!?]+(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>|[^<]+/gy
const attributes = /\s+([^\s<>/="']+)\s*=\s*("[^"<]*"|'[^'<]*')/g

/**
 * Changes a part, and leaves every other character as it is. Comments go: programs leave what they like there. A part that declares
 * entities, or is not well formed, is not cleanable.
 */
export function editXml(part: Buffer, { drops, attribute }: XmlEdit): Buffer {
  const text = decode(part)
  const written: string[] = []
  let at = 0
  /** How deep inside an element that is left out. */
  let dropped = 0
  pieces.lastIndex = 0
  for (let piece = pieces.exec(text)?.[0]; piece !== undefined; piece = pieces.exec(text)?.[0]) {
    at += piece.length
    const isTag = piece.startsWith('<') && !/^<[!?]/.test(piece)
    const isClosing = piece.startsWith('</')
    const isSingle = piece.endsWith('/>')
    if (dropped > 0) {
      if (isTag) dropped += isClosing ? -1 : isSingle ? 0 : 1
      continue
    }
    if (piece.startsWith('<!--')) continue
    if (!isTag || isClosing) {
      written.push(piece)
      continue
    }
    const [name = ''] = /[^\s<>/="']+/.exec(piece) ?? []
    if (drops?.(name, (wanted) => attributeIn(piece, wanted))) {
      if (!isSingle) dropped = 1
      continue
    }
    written.push(
      attribute ? piece.replace(attributes, (whole, key: string, quoted: string) => rewrite(whole, key, quoted, attribute)) : piece,
    )
  }
  if (at !== text.length || dropped !== 0) throw new NotCleanable()
  return Buffer.from(written.join(''))
}

function rewrite(whole: string, key: string, quoted: string, attribute: NonNullable<XmlEdit['attribute']>): string {
  const value = quoted.slice(1, -1)
  const next = attribute(key, value)
  if (next === null) return ''
  return next === value ? whole : ` ${key}="${next}"`
}

function attributeIn(tag: string, wanted: string): string | null {
  for (const [, key, quoted = ''] of tag.matchAll(attributes)) if (key === wanted) return quoted.slice(1, -1)
  return null
}

/** Everything that writes such documents today writes UTF-8. */
function decode(part: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part)
    if (text.includes('\0') || /^<\?xml[^>]*encoding=["'](?!utf-8)/i.test(text)) throw new NotCleanable()
    return text
  } catch {
    throw new NotCleanable()
  }
}

/** Where on somebody's machine something lay often tells their name. */
export function withoutPlace(value: string): string {
  return /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:Users|home)\/)/i.test(value) ? 'about:blank' : value
}
