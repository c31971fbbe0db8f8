import { RuleViolation } from '#app/domain/errors'
import { cleanPicture } from './clean-picture'
import { isObject, type Parts, packDocument } from './document-parts'
import { editXml, NotCleanable, withoutPlace } from './edit-xml'

const mediaType = 'application/vnd.oasis.opendocument.text'
const manifest = 'META-INF/manifest.xml'

/** Whether the parts are those of an OpenDocument text, which says so first of all. Refuses: letter.encrypted, letter.macros. */
export function isOdt(parts: Parts, name: string): boolean {
  const [first] = parts.keys()
  if (first !== 'mimetype' || parts.get(first)?.toString('latin1').trim() !== mediaType || !parts.has('content.xml')) return false
  if (/encryption-data|EncryptedPackage/.test(parts.get(manifest)?.toString('utf8') ?? ''))
    throw new RuleViolation('letter.encrypted', { name })
  if ([...parts.keys()].some((part) => /^Scripts\/|^Basic\/.+\/(?!script-l[bc]\.xml$|dialog-l[bc]\.xml$)[^/]+$/.test(part)))
    throw new RuleViolation('letter.macros', { name })
  return true
}

/** Signatures, thumbnails, and what only the program that wrote it reads. */
const about = /^(?:Thumbnails\/|META-INF\/(?!manifest\.xml$)|Configurations2\/|Basic\/)|(?:^|\/)layout-cache$/
/** Of those who commented on the text, or changed it. */
const aboutPeople = new Set(['dc:creator', 'meta:creator-initials', 'loext:sender-initials', 'meta:initial-creator'])
const aboutSettings = /^(?:Rsid|RsidRoot|Printer\w*|CurrentDatabase\w*)$/
const emptyMeta =
  '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>'

/** A copy without what tells who wrote it; null where something in it cannot be looked into. */
export async function cleanOdt(parts: Parts): Promise<Buffer | null> {
  const kept = new Map<string, Buffer>()
  for (const [part, content] of parts) {
    if (about.test(part)) continue
    const clean = cleanPart(part, content)
    if (clean === null) return null
    kept.set(part, clean)
  }
  return packDocument(kept, 'mimetype')
}

function cleanPart(part: string, content: Buffer): Buffer | null {
  if (part === 'mimetype' || part.endsWith('.rdf')) return content
  if (/(?:^|\/)meta\.xml$/.test(part)) return Buffer.from(emptyMeta)
  if (part.endsWith('.xml')) {
    assertUsualPrefix(content)
    return editXml(content, {
      drops: (name, of) =>
        aboutPeople.has(name) ||
        (name === 'config:config-item' && aboutSettings.test(of('config:name') ?? '')) ||
        (part === manifest && about.test(of('manifest:full-path') ?? '')),
      attribute: (name, value) => (/:(?:paragraph-)?rsid$/.test(name) ? null : withoutPlace(value)),
    })
  }
  return isObject(content) ? null : cleanPicture(part, content)
}

/** People are looked for by the names every program gives them. */
function assertUsualPrefix(content: Buffer): void {
  const [, prefix] = /xmlns:([\w.-]+)=["']http:\/\/purl\.org\/dc\/elements\/1\.1\/["']/.exec(content.toString('latin1')) ?? []
  if (prefix !== undefined && prefix !== 'dc') throw new NotCleanable()
}
