import { z } from 'zod'
import { lengthOf } from './answer'
import type { AssessmentScale } from './assessment-scale'
import { RuleViolation } from './errors'

/** A product and its version as somebody typed them. */
export interface ProductFields {
  readonly name: string
  readonly type: string
  readonly version: string
  readonly contactEmail: string
}

export const longestName = 120
export const longestVersion = 40

/** Refuses: product.name-missing, product.type-missing, product.version-missing, product.email-wrong, product.too-long. Each names its field. */
export function toProduct(scale: AssessmentScale, fields: ProductFields): ProductFields {
  const name = oneLine(fields.name)
  if (name === '') throw new RuleViolation('product.name-missing', { field: 'name' })
  assertShort(name, 'name', longestName)
  if (!scale.productTypes.some(({ code }) => code === fields.type)) throw new RuleViolation('product.type-missing', { field: 'type' })
  const version = toVersionName(fields.version)
  const contactEmail = fields.contactEmail.trim()
  if (!z.email().max(254).safeParse(contactEmail).success) throw new RuleViolation('product.email-wrong', { field: 'contactEmail' })
  return { name, type: fields.type, version, contactEmail }
}

/** Refuses: product.version-missing, product.too-long. */
export function toVersionName(typed: string): string {
  const version = oneLine(typed)
  if (version === '') throw new RuleViolation('product.version-missing', { field: 'version' })
  assertShort(version, 'version', longestVersion)
  return version
}

function assertShort(text: string, field: string, limit: number): void {
  if (lengthOf(text) > limit) throw new RuleViolation('product.too-long', { field, limit, length: lengthOf(text) })
}

const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
