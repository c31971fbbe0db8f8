import type { Language } from '#app/domain/language'
import type { Letter, LetterKind } from '#app/domain/letter'
import { saySize } from './say-size'
import { sayMinute } from './say-time'

/** A letter as pages show it. */
export interface ShownLetter {
  readonly name: string
  readonly kind: LetterKind
  readonly size: string
  readonly sha256: string
  readonly time: string
  readonly by: string
  readonly isPublishable: boolean
  readonly isScanned: boolean
}

interface Attached extends Letter {
  readonly publishableId: string | null
  readonly isScanned: boolean
  readonly attachedAt: string
  readonly attachedBy: string
}

export function showLetter(
  { name, kind, bytes, sha256, attachedAt, attachedBy, publishableId, isScanned }: Attached,
  language: Language,
): ShownLetter {
  const time = sayMinute(attachedAt, language)
  return { name, kind, size: saySize(bytes, language), sha256, time, by: attachedBy, isPublishable: publishableId !== null, isScanned }
}
