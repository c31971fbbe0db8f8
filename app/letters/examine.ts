import { RuleViolation } from '#app/domain/errors'
import type { LetterKind, Wrapping } from '#app/domain/letter'
import { cleanDocx, isDocx } from './clean-docx'
import { cleanOdt, isOdt } from './clean-odt'
import { cleanPdf } from './clean-pdf'
import { openDocument } from './document-parts'
import { NotCleanable } from './edit-xml'

/** What a letter turned out to be. */
export interface Examined {
  readonly kind: LetterKind
  /** Null: somebody must look at it before it can be published. */
  readonly publishable: Buffer | null
}

/**
 * Opens a letter, sees that it is one, and makes the copy that may be published.
 * Refuses: letter.kind, letter.damaged, letter.encrypted, letter.macros, letter.files-inside.
 */
export async function examine(bytes: Buffer, wrapping: Wrapping, name: string): Promise<Examined> {
  if (wrapping === 'pdf') return { kind: 'pdf', publishable: await cleanPdf(bytes, name) }
  const parts = await openDocument(bytes, name)
  if (isOdt(parts, name)) return { kind: 'odt', publishable: await orNull(cleanOdt(parts)) }
  if (isDocx(parts, name)) return { kind: 'docx', publishable: await orNull(cleanDocx(parts)) }
  throw new RuleViolation('letter.kind', { name })
}

async function orNull(work: Promise<Buffer | null>): Promise<Buffer | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotCleanable) return null
    throw error
  }
}
