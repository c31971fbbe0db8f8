import { tokenId } from '#app/access/cookies'
import { mostCompared } from '#app/domain/comparison'
import type { Readable } from '#db/client'
import { type Declaration, listByLinks, listForAgencyOf, listPublicOf } from '#db/declarations'
import type { Audience } from '#db/planned-dates'
import { organisationIn } from './query'

/** What is to be compared, all of it read through a share that holds. */
export interface Chosen {
  /** In the order chosen, at most six. */
  readonly declarations: readonly (Declaration & { readonly way: 'shared' | 'link' })[]
  /** Everything of the same vendors one may read, which tells how old each is. */
  readonly known: readonly Declaration[]
  readonly audience: Audience
  /** Numbers and links that open nothing, or no more. */
  readonly missing: number
  /** Chosen beyond the sixth. */
  readonly tooMany: number
}

/** Those shared with all that the address names, and those a browser has the links to. */
export async function chosenByBuyer(db: Readable, numbers: readonly string[], keys: readonly string[]): Promise<Chosen> {
  const hashes = keys.map(tokenId)
  const opened = hashes.length === 0 ? new Map<string, Declaration>() : await listByLinks(db, hashes)
  const linked = hashes.flatMap((hash) => opened.get(hash) ?? [])
  const organisations = [...numbers.map(organisationIn), ...linked.map(({ organisationNumber }) => organisationNumber)]
  const shared = await listPublicOf(db, organisations)
  return choose(numbers, shared, linked, keys.length, { isAgency: false, links: hashes })
}

/** Those shared with the agency or with all that the address names. */
export async function chosenByStaff(db: Readable, consultationId: string, numbers: readonly string[]): Promise<Chosen> {
  const shared = await listForAgencyOf(db, consultationId, numbers.map(organisationIn))
  return choose(numbers, shared, [], 0, { isAgency: true, links: [] })
}

function choose(
  numbers: readonly string[],
  shared: readonly Declaration[],
  linked: readonly Declaration[],
  links: number,
  audience: Audience,
): Chosen {
  const named = numbers.flatMap((number) => shared.find((one) => one.number === number) ?? [])
  const all = [
    ...named.map((one) => ({ ...one, way: 'shared' as const })),
    // One that was given by link and is open to all besides is there once.
    ...linked.filter(({ number }) => !named.some((one) => one.number === number)).map((one) => ({ ...one, way: 'link' as const })),
  ]
  const once = all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i)
  const known = [...shared, ...linked.filter(({ id }) => !shared.some((one) => one.id === id))]
  return {
    declarations: once.slice(0, mostCompared),
    known,
    audience,
    missing: numbers.length - named.length + links - linked.length,
    tooMany: Math.max(once.length - mostCompared, 0),
  }
}
