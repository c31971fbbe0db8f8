import type { z } from 'zod'
import type { Evidence } from '../assessment'
import { type AssessmentScale, statusOf } from '../assessment-scale'
import type { CellFault, ImportedChecklist, ImportedRow } from '../checklist-import'
import { RuleViolation } from '../errors'
import { codeOf, fromOscalStatus } from './names'
import { type ComponentDefinition, componentDefinitionShape, ns, type Property } from './shapes'

type Definition = ComponentDefinition['component-definition']
type Implementation = NonNullable<NonNullable<Definition['components']>[number]['control-implementations']>[number]

/**
 * A Component Definition as rows to look over, one for each requirement it says something of. Each row's place is the JSON pointer of it.
 * Refuses: oscal.not-json; oscal.not-described, with the pointer of what is not as OSCAL 1.2 has it; oscal.several-components.
 */
export function readComponent(text: string, scale: AssessmentScale, known: ReadonlySet<string>): ImportedChecklist {
  const definition = described(parsed(text))
  const implementations = onlyOne(definition)
  const evidence = evidenceIn(definition)
  const seen = new Map<string, ImportedRow>()
  const rows = implementations.flatMap(({ implementation, at }) =>
    implementation['implemented-requirements'].map((requirement, i) => {
      const row = toRow(requirement, `${at}/implemented-requirements/${i}`, scale, known, evidence)
      const first = seen.get(row.code)
      if (row.code !== '' && !first) seen.set(row.code, row)
      return first ? twice({ ...row, pieces: null }, first) : row
    }),
  )
  // Two that speak of the same requirement: neither is believed.
  const disputed = new Set(rows.filter(({ faults }) => faults.some(({ rule }) => rule === 'twice')).map(({ code }) => code))
  return {
    rows: rows.map((row) => (disputed.has(row.code) && row === seen.get(row.code) ? twice(row, row) : row)),
    ...{ missingColumns: [], product: null, productFaults: [], fromVersion: null, hasNoMarks: true },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new RuleViolation('oscal.not-json')
  }
}

function described(value: unknown): Definition {
  const read = componentDefinitionShape.safeParse(value)
  if (read.success) return read.data['component-definition']
  throw new RuleViolation('oscal.not-described', { pointer: pointerTo(read.error.issues[0]) })
}

/** Source: RFC 6901. */
function pointerTo(issue: z.core.$ZodIssue | undefined): string {
  const path = issue?.path ?? []
  return path.length === 0 ? '/' : path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** What is said of one component: an assessment is of one product. */
function onlyOne({ components = [] }: Definition): { implementation: Implementation; at: string }[] {
  const speaking = components.flatMap((component, i) => (component['control-implementations'] ? [{ component, i }] : []))
  const [first] = speaking
  if (!first) throw new RuleViolation('oscal.not-described', { pointer: '/component-definition/components' })
  if (speaking.length > 1) throw new RuleViolation('oscal.several-components', { pointer: '/component-definition/components' })
  return (first.component['control-implementations'] ?? []).map((implementation, i) => ({
    implementation,
    at: `/component-definition/components/${first.i}/control-implementations/${i}`,
  }))
}

/** `#uuid` → what is shown. */
function evidenceIn(definition: Definition): ReadonlyMap<string, Evidence> {
  return new Map(
    (definition['back-matter']?.resources ?? []).map(({ uuid, title = '', description = '', props, rlinks }) => [
      `#${uuid.toLowerCase()}`,
      {
        kind: said(props, 'bevistype') ?? '',
        text: description || (rlinks ? '' : title),
        link: said(props, 'lenke') ?? rlinks?.[0]?.href ?? '',
      },
    ]),
  )
}

function said(props: readonly Property[] | undefined, name: string): string | null {
  return props?.find((property) => property.ns === ns && property.name === name)?.value ?? null
}

function toRow(
  { 'control-id': control, description, props, links = [] }: Implementation['implemented-requirements'][number],
  pointer: string,
  scale: AssessmentScale,
  known: ReadonlySet<string>,
  evidence: ReadonlyMap<string, Evidence>,
): ImportedRow {
  const place = { sheet: '', cell: pointer }
  const nothing = { place, base: null, said: {}, pieces: null, faults: [], notes: [], matched: 'id' } as const
  const code = codeOf(control)
  if (code === null || !known.has(code)) return { ...nothing, code: '' }
  const faults: CellFault[] = []
  const wrong = (rule: CellFault['rule'], value: string, suggestion = '') => faults.push({ ...place, rule, value, suggestion })
  const word = said(props, 'implementation-status') ?? props?.find(({ name }) => name === 'implementation-status')?.value ?? ''
  const status = fromOscalStatus(word)
  if (!statusOf(scale, status)) wrong('status-unknown', word)
  const [plain = ''] = [scale.evidenceKinds.at(-1)?.code]
  const pieces = links
    .filter(({ rel }) => rel === 'evidence')
    .flatMap(({ href, text = '' }, i) => {
      const piece = evidence.get(href.toLowerCase()) ?? (href.startsWith('#') ? null : { kind: '', text, link: href })
      if (!piece) return []
      const kind = piece.kind || plain
      if (!scale.evidenceKinds.some((one) => one.code === kind)) wrong('kind-unknown', kind)
      return [{ ...piece, kind, number: i + 1, isRemoval: false }]
    })
  return {
    ...nothing,
    code,
    faults,
    pieces,
    said: {
      status,
      justification: said(props, 'begrunnelse') === 'ingen' ? '' : description,
      plannedDate: said(props, 'planlagt-dato') ?? '',
    },
  }
}

function twice(row: ImportedRow, other: ImportedRow): ImportedRow {
  const suggestion = row === other ? '' : other.place.cell
  return { ...row, faults: [...row.faults, { ...row.place, rule: 'twice', value: row.code, suggestion }] }
}
