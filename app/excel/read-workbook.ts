import { posix } from 'node:path'
import { RuleViolation } from '#app/domain/errors'
import type { Archive } from './archive'
import type { ReadSheet } from './cells'
import { readSheet } from './read-sheet'
import { readStrings } from './read-strings'
import { readDateStyles } from './read-styles'
import { attribute, walkXml } from './xml-walk'

/** A workbook whose sheets are read one by one, when they are asked for. */
export interface ReadableWorkbook {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[]
  /** Null where there is no such sheet. Refuses: everything of the gate, upload.too-many-rows, upload.too-many-cells. */
  read(name: string): Promise<ReadSheet | null>
}

interface Relation {
  readonly type: string
  readonly target: string
}

const mostSheets = 100
const mostRelations = 500

/**
 * What a workbook is made of. Links, pictures, formats, formulas and whatever else there may be is not even unpacked.
 * Refuses: upload.broken, upload.entities, upload.hostile-name, upload.too-much, upload.other-format.
 */
export async function openWorkbook(archive: Archive): Promise<ReadableWorkbook> {
  const root = [...(await readRelations(archive, '_rels/.rels', '')).values()].find(({ type }) => type === 'officeDocument')
  const path = root?.target ?? 'xl/workbook.xml'
  const part = await archive.part(path)
  if (!part) throw new RuleViolation('upload.broken')
  const { sheets, isFrom1904 } = await readOutline(part)
  const relations = await readRelations(archive, relationsOf(path), posix.dirname(path))
  const others = [...relations.values()]
  const partOf = (type: string) => archive.part(others.find((one) => one.type === type)?.target ?? '')
  let shared: Promise<{ strings: readonly string[]; dateStyles: ReadonlySet<number> }> | null = null
  const readShared = async () => ({
    strings: await readStrings(await partOf('sharedStrings')),
    dateStyles: await readDateStyles(await partOf('styles')),
  })
  return {
    sheets,
    async read(name) {
      const sheet = sheets.find((one) => one.name === name)
      const target = relations.get(sheet?.relation ?? '')?.target
      const own = sheet && target !== undefined ? await archive.part(target) : null
      if (!own) return null
      shared ??= readShared()
      return readSheet(name, own, { ...(await shared), isFrom1904 })
    },
  }
}

async function readOutline(part: Buffer) {
  const sheets: { name: string; isHidden: boolean; relation: string }[] = []
  let [isFrom1904, isInName] = [false, false]
  await walkXml(part, {
    open(name, attributes) {
      if (name === 'sheet') {
        const title = attribute(attributes, 'name') ?? ''
        const state = attribute(attributes, 'state') ?? 'visible'
        assertHarmless(title)
        sheets.push({ name: title, isHidden: state !== 'visible', relation: attribute(attributes, 'id') ?? '' })
        if (sheets.length > mostSheets) throw new RuleViolation('upload.too-much')
      } else if (name === 'workbookPr') {
        isFrom1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904') ?? '')
      } else if (name === 'definedName') {
        isInName = true
        assertHarmless(attribute(attributes, 'name') ?? '')
      }
    },
    close(name) {
      if (name === 'definedName') isInName = false
    },
    text(text) {
      if (isInName) assertHarmless(text)
    },
  })
  return { sheets, isFrom1904 }
}

/** A name that does nothing here, and that nobody gives a sheet except to break the program that reads it. */
function assertHarmless(name: string): void {
  if (name.includes('__proto__')) throw new RuleViolation('upload.hostile-name')
}

const relationsOf = (path: string) => posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)

async function readRelations(archive: Archive, path: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  const part = await archive.part(path)
  if (!part) return relations
  await walkXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const target = attribute(attributes, 'Target') ?? ''
      const type = (attribute(attributes, 'Type') ?? '').replace(/^.*\//, '')
      relations.set(attribute(attributes, 'Id') ?? '', {
        type,
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
      if (relations.size > mostRelations) throw new RuleViolation('upload.too-much')
    },
  })
  return relations
}
