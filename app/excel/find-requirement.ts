import type { CellRule, ImportedRow } from '#app/domain/checklist-import'
import type { Item, ItemKind } from '#app/domain/guideline'
import type { VersionMatch } from '#app/domain/version-match'
import { itemHash } from './checklist-layout'
import { plain } from './typed-choice'

/** What a row says of itself. */
export interface RowIdentity {
  readonly id: string
  readonly code: string
  /** Of the wording the row was made for; empty where the file does not tell. */
  readonly itemHash: string
}

/** The requirement a row is about; or why no answer to it can be taken from the file. Null: none of ours. */
export type Found =
  | { readonly code: string; readonly matched: ImportedRow['matched']; readonly isEdited: boolean; readonly rule: null }
  | { readonly code: string; readonly rule: CellRule }
  | null

export type FindRequirement = (row: RowIdentity) => Found
/** What answers are about: requirements of a checklist, råd and krav of a response. */
type Known = Pick<Item, 'uid' | 'code' | 'strength' | 'text'>

/** In a file made for the very version: by the hidden id, else by the code. Two that disagree were parted by sorting some of the columns. */
export function inSameVersion(requirements: readonly Known[]): FindRequirement {
  const [byId, byCode] = [new Map(requirements.map((one) => [one.uid, one])), codes(requirements)]
  return ({ id, code }) => {
    const [own, called] = [byId.get(id), byCode.get(plain(code))]
    if (own && called && own !== called) return { code: called.code, rule: 'ids-disagree' }
    const found = own ?? called
    return found ? { code: found.code, matched: own ? 'id' : 'code', isEdited: false, rule: null } : null
  }
}

/** In a file made for an earlier version that we have: by what became of each requirement. */
export function fromEarlierVersion(
  { items, withdrawn }: VersionMatch<Item>,
  kinds: readonly ItemKind[] = ['requirement'],
): FindRequirement {
  const later = items.filter(({ after }) => kinds.includes(after.kind))
  return ({ id, code }) => {
    const wanted = plain(code)
    const isIt = (item: Item | null) => item !== null && kinds.includes(item.kind) && (item.uid === id || plain(item.code) === wanted)
    const followers = later.filter(({ before }) => isIt(before))
    const match = followers.find((one) => one.code === one.before?.code) ?? followers[0]
    if (match?.change === 'material') return { code: match.code, rule: 'requirement-changed' }
    if (match) return { code: match.code, matched: 'version', isEdited: match.change === 'editorial', rule: null }
    const gone = withdrawn.find(isIt)
    return gone ? { code: gone.code, rule: 'requirement-withdrawn' } : null
  }
}

/** In a file made for a version we do not have: by the wording it was made for, else by the code where the file does not tell the wording. */
export function fromUnknownVersion(requirements: readonly Known[]): FindRequirement {
  const byHash = new Map(requirements.map((one) => [itemHash(one), one]))
  const byCode = codes(requirements)
  return ({ code, itemHash: hash }) => {
    const [same, called] = [byHash.get(hash), byCode.get(plain(code))]
    if (same) return { code: same.code, matched: 'version', isEdited: false, rule: null }
    if (!called) return null
    return hash === ''
      ? { code: called.code, matched: 'code', isEdited: true, rule: null }
      : { code: called.code, rule: 'requirement-changed' }
  }
}

const codes = (requirements: readonly Known[]) => new Map(requirements.map((one) => [plain(one.code), one]))
