import type { Evidence } from '../assessment'
import type { AssessmentScale } from '../assessment-scale'
import type { SealedDeclaration, SealedLine } from '../declaration'
import { fileInLink } from '../evidence-file'
import { controlId, stableId, toOscalStatus, toReference } from './names'
import { type ComponentDefinition, oscalVersion, own } from './shapes'

export interface ComponentSource {
  readonly sealed: SealedDeclaration
  readonly checksum: string
  readonly scale: AssessmentScale
  /** The catalog of the exact guideline version. */
  readonly catalog: string
}

/** A declared assessment for tools that speak OSCAL. Requirements nobody has assessed are left out, as internal notes are. */
export function writeComponent({ sealed, checksum, scale, catalog }: ComponentSource): ComponentDefinition {
  const { number, vendor, product, lines } = sealed
  const party = stableId('party', vendor.organisationNumber)
  const assessed = lines.filter(({ status }) => status !== scale.unassessed)
  const pieces = assessed.flatMap((line) => line.evidence.map((piece, i) => toResource(number, line, piece, i, scale)))
  return {
    'component-definition': {
      uuid: stableId('declaration', number),
      metadata: {
        title: `${inOneLine(product.name)} ${inOneLine(product.version)}: egenvurdering ${number}`,
        'last-modified': sealed.declaredAt,
        version: number,
        'oscal-version': oscalVersion,
        props: [own('kontrollsum', checksum), own('skala', sealed.scaleVersion), own('test', String(vendor.isTest))],
        roles: [{ id: 'provider', title: 'Leverandør' }],
        parties: [
          {
            uuid: party,
            type: 'organization',
            name: inOneLine(vendor.name),
            'external-ids': [{ scheme: 'https://data.brreg.no/enhetsregisteret', id: vendor.organisationNumber }],
          },
        ],
        'responsible-parties': [{ 'role-id': 'provider', 'party-uuids': [party] }],
        remarks: scale.provenance.nb,
      },
      components: [
        {
          uuid: stableId('component', vendor.organisationNumber, product.name, product.version),
          type: 'software',
          title: product.name,
          description: `${product.name} ${product.version}`,
          props: [{ name: 'version', value: inOneLine(product.version) }, own('produkttype', product.type)],
          'control-implementations': [
            {
              uuid: stableId('implementation', number),
              source: toReference(catalog),
              description: scale.provenance.nb,
              'implemented-requirements': assessed.map((line) => toRequirement(number, line)),
            },
          ],
        },
      ],
      ...(pieces.length > 0 && { 'back-matter': { resources: pieces } }),
    },
  }
}

function toRequirement(number: string, { code, status, justification, plannedDate, evidence }: SealedLine) {
  return {
    uuid: stableId('line', number, code),
    'control-id': controlId(code),
    // OSCAL must have a description; what stands in for one says that it does.
    description: justification === '' ? 'Ingen begrunnelse er gitt.' : justification,
    props: [
      own('implementation-status', toOscalStatus(status)),
      ...(plannedDate === '' ? [] : [own('planlagt-dato', plannedDate)]),
      ...(justification === '' ? [own('begrunnelse', 'ingen')] : []),
    ],
    ...(evidence.length > 0 && { links: evidence.map((_, i) => ({ href: `#${evidenceId(number, code, i)}`, rel: 'evidence' })) }),
  }
}

const evidenceId = (number: string, code: string, index: number) => stableId('evidence', number, code, String(index))

function toResource(number: string, { code }: SealedLine, { kind, text, link }: Evidence, index: number, scale: AssessmentScale) {
  const href = toReference(link)
  const sha256 = fileInLink(link)
  return {
    uuid: evidenceId(number, code, index),
    title: scale.evidenceKinds.find((one) => one.code === kind)?.label.nb ?? kind,
    ...(text !== '' && { description: text }),
    props: [own('bevistype', kind), ...(href === link ? [] : [own('lenke', link)])],
    ...(link !== '' && { rlinks: [{ href, ...(sha256 && { hashes: [{ algorithm: 'SHA-256', value: sha256 }] }) }] }),
  }
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
