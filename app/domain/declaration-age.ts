/** What tells how old a declaration is beside the others one may read. */
export interface Dated {
  readonly number: string
  readonly organisationNumber: string
  readonly productName: string
  readonly productVersion: string
  /** Of the guideline. */
  readonly versionId: string
  readonly declaredAt: string
}

/** Why a declaration is no longer the vendor's newest word. */
export type Age =
  | { readonly kind: 'older-guideline' }
  /** The vendor has since declared another version of the product. */
  | { readonly kind: 'later-version'; readonly version: string; readonly number: string }
  /** The same version of the product has been declared anew. */
  | { readonly kind: 'replaced'; readonly number: string }

/**
 * Judges each by the others given, and by nothing else: whoever may not read a later declaration is not told that there is one.
 * `currentVersionIds`: the guideline versions that hold now.
 */
export function agesOf(declarations: readonly Dated[], currentVersionIds: readonly string[]): Map<string, Age[]> {
  const newest = new Map(newestPerProduct(declarations).map((one) => [productOf(one), one]))
  const newestOfVersion = new Map<string, Dated>()
  for (const one of declarations) newestOfVersion.set(versionOf(one), later(newestOfVersion.get(versionOf(one)), one))
  return new Map(
    declarations.map((one) => {
      const [last, same] = [newest.get(productOf(one)), newestOfVersion.get(versionOf(one))]
      const ages: Age[] = []
      if (!currentVersionIds.includes(one.versionId)) ages.push({ kind: 'older-guideline' })
      if (last && last.productVersion !== one.productVersion)
        ages.push({ kind: 'later-version', version: last.productVersion, number: last.number })
      if (same && same.number !== one.number) ages.push({ kind: 'replaced', number: same.number })
      return [one.number, ages]
    }),
  )
}

/** The last declared of each product. */
export function newestPerProduct<D extends Dated>(declarations: readonly D[]): D[] {
  const newest = new Map<string, D>()
  for (const one of declarations) newest.set(productOf(one), later(newest.get(productOf(one)), one))
  return [...newest.values()]
}

/** Numbers grow within an organisation, and tell apart what was declared at the same moment. */
function later<D extends Dated>(one: D | undefined, other: D): D {
  if (!one) return other
  const order = one.declaredAt.localeCompare(other.declaredAt) || one.number.localeCompare(other.number)
  return order >= 0 ? one : other
}

const productOf = ({ organisationNumber, productName }: Dated) => `${organisationNumber} ${productName.toLocaleLowerCase('nb')}`
const versionOf = (one: Dated) => `${productOf(one)}\n${one.productVersion}`
