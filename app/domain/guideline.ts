import type { Bilingual } from './language'

export const itemKinds = ['recommendation', 'requirement', 'whole'] as const
/** `whole` stands for the draft as a whole, so that general answers are answers like any other. */
export type ItemKind = (typeof itemKinds)[number]

export const strengths = ['must', 'should', 'may'] as const
export type Strength = (typeof strengths)[number]

export const audiences = ['organisation', 'health-personnel', 'leader', 'vendor'] as const
export type Audience = (typeof audiences)[number]

export const ageGroups = ['0-11', '12-15', '16-17'] as const
export type AgeGroup = (typeof ageGroups)[number]

export const verificationMethods = ['documentation', 'demonstration', 'test'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

export interface ItemText {
  readonly title: string
  readonly text: string
  readonly rationale: string
  readonly practical: readonly string[]
  readonly verification: readonly { readonly method: VerificationMethod; readonly text: string }[]
}

/** One råd or krav (or the draft as a whole) as it reads in one frozen version. */
export interface Item {
  /** Opaque and stable: answers are bound to it. */
  readonly uid: string
  readonly versionId: string
  /** `R-1.1`, `K-2.3`; `G` for the whole. */
  readonly code: string
  readonly kind: ItemKind
  readonly chapter: number
  /** Order in the whole draft, from 0. */
  readonly position: number
  readonly strength: Strength | null
  readonly audiences: readonly Audience[]
  readonly ageGroups: readonly AgeGroup[]
  readonly legalRefs: readonly string[]
  readonly sourceRefs: readonly string[]
  /** Codes of related items in the same version. */
  readonly related: readonly string[]
  readonly text: Bilingual<ItemText>
  /** What the publisher says of it beside the version before; absent where nothing is said. */
  readonly follows?: Predecessor
}

export interface Predecessor {
  /** What it was called there; null for an item that is new. */
  readonly code?: string | null
  readonly change?: 'editorial' | 'material'
}

export interface Chapter {
  readonly number: number
  readonly title: Bilingual
  readonly intro: Bilingual
}

export interface LegalReference {
  readonly id: string
  readonly law: string
  readonly section: string
  readonly label: string
}

export interface Source {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly date: string
  readonly note: string
}

/** A numbered draft, frozen when it was published. */
export interface GuidelineVersion {
  readonly id: string
  readonly number: string
  /** `demonstration`: råd and krav are not the agency's wording, and every output must say so. */
  readonly contentStatus: 'demonstration' | 'official'
  readonly provenance: Bilingual
  readonly chapters: readonly Chapter[]
  readonly legalBasis: Bilingual<readonly LegalReference[]>
  readonly sources: Bilingual<readonly Source[]>
  readonly contentHash: string
}

/** The path of an item below its consultation: `krav/K-2.3`. */
export function itemPath(item: Pick<Item, 'kind' | 'code'>): string {
  return `${item.kind === 'requirement' ? 'krav' : 'rad'}/${item.code}`
}
