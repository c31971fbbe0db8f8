import { RuleViolation } from '#app/domain/errors'
import { cleanPicture } from './clean-picture'
import { isObject, type Parts, packDocument } from './document-parts'
import { editXml, NotCleanable, withoutPlace } from './edit-xml'

const contentTypes = '[Content_Types].xml'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Whether the parts are those of a Word document. Refuses: letter.macros. */
export function isDocx(parts: Parts, name: string): boolean {
  const types = parts.get(contentTypes)?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) throw new RuleViolation('letter.macros', { name })
  return types.includes(mainType) && [...parts.keys()].some((part) => /^word\/document\d*\.xml$/.test(part))
}

/** Properties, thumbnails, signatures, forms' data and the list of people: nothing of the text is there. */
const about = /^(?:docProps\/|_xmlsignatures\/|customXml\/|word\/people\.xml$)/i
const aboutRelations =
  /\/(?:core-properties|extended-properties|custom-properties|thumbnail|origin|customXml|people|attachedTemplate|mailMerge\w+|recipientData)$/i
/** What settings tell of who wrote, where, and in which sittings. */
const aboutSettings = new Set(['rsids', 'attachedTemplate', 'docVars', 'mailMerge', 'removePersonalInformation'])
const nobody = 'Anonym'

/** A copy without what tells who wrote it; null where something in it cannot be looked into. */
export async function cleanDocx(parts: Parts): Promise<Buffer | null> {
  const isAbout = (part: string) => about.test(part)
  const kept = new Map<string, Buffer>()
  for (const [part, content] of parts) {
    if (isAbout(part)) continue
    const clean = cleanPart(part, content)
    if (clean === null) return null
    kept.set(part, clean)
  }
  return packDocument(kept, null)

  function cleanPart(part: string, content: Buffer): Buffer | null {
    if (part === contentTypes) {
      return editXml(content, { drops: (_, of) => isAbout((of('PartName') ?? '').replace(/^\//, '')) })
    }
    if (part.endsWith('.rels'))
      return editXml(content, { drops: (_, of) => isRelationAbout(part, of), attribute: (_, value) => withoutPlace(value) })
    if (part.endsWith('.xml')) {
      const isSettings = /(?:^|\/)settings\d*\.xml$/.test(part)
      return editXml(content, {
        drops: (name) => isSettings && aboutSettings.has(local(name)),
        attribute: (name, value) => attributeOf(local(name), value),
      })
    }
    if (isObject(content)) return null
    return /\.(?:odttf|ttf|otf|fntdata)$/i.test(part) ? content : cleanPicture(part, content)
  }

  function isRelationAbout(part: string, of: (name: string) => string | null): boolean {
    const target = of('Target')
    if (target === null) return false
    if (aboutRelations.test(of('Type') ?? '')) return true
    if (of('TargetMode') === 'External') return false
    const base = `http://x/${part.replace(/_rels\/[^/]*$/, '')}`
    if (!URL.canParse(target, base)) throw new NotCleanable()
    return isAbout(new URL(target, base).pathname.slice(1))
  }
}

function attributeOf(name: string, value: string): string | null {
  if (name.startsWith('rsid')) return null
  if (name === 'author') return nobody
  if (name === 'initials') return ''
  return withoutPlace(value)
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
