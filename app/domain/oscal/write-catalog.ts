import type { Temporal } from 'temporal-polyfill'
import type { Requirement } from '../assessment'
import type { GuidelineVersion, Item, LegalReference } from '../guideline'
import { checksumOf } from '../receipt'
import { controlId, stableId, toReference } from './names'
import { type Catalog, oscalVersion, own } from './shapes'

export interface CatalogSource {
  readonly version: GuidelineVersion
  readonly title: string
  readonly publisher: string
  readonly publishedAt: Temporal.Instant
  /** Of the consultation, for people. */
  readonly page: string
  readonly requirements: readonly (Item & Requirement)[]
}

const strengths = { must: 'skal', should: 'bør', may: 'kan' } as const

/** The requirements of a guideline version, in bokmål, for tools that speak OSCAL. */
export function writeCatalog({ version, title, publisher, publishedAt, page, requirements }: CatalogSource): Catalog {
  const party = stableId('party', publisher)
  const chapters = version.chapters.filter(({ number }) => requirements.some(({ chapter }) => chapter === number))
  const named = new Set(requirements.flatMap(({ legalRefs }) => legalRefs))
  const laws = version.legalBasis.nb.filter(({ id }) => named.has(id))
  return {
    catalog: {
      uuid: stableId('catalog', version.id),
      metadata: {
        title,
        'last-modified': publishedAt.toString(),
        version: version.number,
        'oscal-version': oscalVersion,
        props: [own('innhold', version.contentStatus), own('kontrollsum', version.contentHash), own('sprak', 'nb')],
        links: [{ href: toReference(page), rel: 'reference' }],
        roles: [{ id: 'publisher', title: 'Utgiver' }],
        parties: [{ uuid: party, type: 'organization', name: publisher }],
        'responsible-parties': [{ 'role-id': 'publisher', 'party-uuids': [party] }],
        remarks: version.provenance.nb,
      },
      groups: chapters.map(({ number, title: name }) => ({
        id: `kapittel-${number}`,
        class: 'kapittel',
        title: name.nb,
        controls: requirements.filter(({ chapter }) => chapter === number).map((one) => toControl(one, version, page)),
      })),
      ...(laws.length > 0 && { 'back-matter': { resources: laws.map((law) => toResource(law, version)) } }),
    },
  }
}

function toControl({ uid, code, strength, legalRefs, text: { nb } }: Item & Requirement, version: GuidelineVersion, page: string) {
  const id = controlId(code)
  const known = legalRefs.filter((law) => version.legalBasis.nb.some((one) => one.id === law))
  return {
    id,
    class: 'krav',
    title: nb.title,
    props: [
      { name: 'label', value: code },
      own('modalitet', strengths[strength]),
      own('uid', uid),
      own('tekst-hash', checksumOf(JSON.stringify([nb.title, nb.text]))),
    ],
    links: [
      { href: toReference(`${page}/krav/${code}`), rel: 'reference' },
      ...known.map((law) => ({ href: `#${stableId('law', version.id, law)}`, rel: 'reference' })),
    ],
    parts: [
      { id: `${id}_smt`, name: 'statement', prose: nb.text },
      ...(nb.rationale ? [{ id: `${id}_gdn`, name: 'guidance', prose: nb.rationale }] : []),
      ...nb.verification.map(({ method, text }, i) => ({
        id: `${id}_obj.${i + 1}`,
        name: 'assessment-objective',
        props: [own('metode', method)],
        prose: text,
      })),
    ],
  }
}

function toResource({ id, label }: LegalReference, version: GuidelineVersion) {
  return { uuid: stableId('law', version.id, id), title: label, citation: { text: label } }
}
