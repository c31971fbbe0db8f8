import type {
  Fault,
  FindableBody,
  From,
  Registration,
  RegistrationFacts,
  RegistrationField,
  TypedRegistration,
} from '#app/domain/registration'
import { bodyOption } from '#app/domain/registration'

/** Where each field is, and where what is wrong with it is put right. */
export const fieldIds = {
  kind: 'fra-liste',
  body: 'instans',
  chosen: 'valgt',
  organisation: 'virksomhet',
  number: 'orgnr',
  person: 'person',
  way: 'kom-email',
  note: 'om-maten',
  arrivedOn: 'dag',
  archiveReference: 'arkivref',
  type: 'type-med_merknad',
  text: 'tekst',
  language: 'sprak',
} as const satisfies Record<RegistrationField, string>

const names = { ...fieldIds, kind: 'fra', way: 'mate', type: 'svartype' } as const satisfies Record<RegistrationField, string>

/** A text is told to be too long, not cut; nothing else is anywhere near as long. */
export const mostTyped = 200_000

export function typedIn(form: URLSearchParams): TypedRegistration {
  const field = (name: RegistrationField) => (form.get(names[name]) ?? '').slice(0, name === 'text' ? mostTyped : 2000)
  return {
    ...{ kind: field('kind'), body: field('body'), chosen: field('chosen'), organisation: field('organisation'), number: field('number') },
    ...{ person: field('person'), way: field('way'), note: field('note'), arrivedOn: field('arrivedOn') },
    ...{ archiveReference: field('archiveReference'), type: field('type'), text: field('text'), language: field('language') },
  }
}

export const nothingTyped: TypedRegistration = typedIn(new URLSearchParams())

/** What was said, as it stands in the form. */
export function typedFrom({ from, ...said }: Registration, bodies: RegistrationFacts<FindableBody>['bodies']): TypedRegistration {
  return { ...nothingTyped, ...said, ...typedSender(from, bodies) }
}

function typedSender(from: From, bodies: readonly FindableBody[]): Partial<TypedRegistration> {
  if (from.kind === 'person') return { kind: from.kind, person: from.name }
  if (from.kind === 'organisation') return { kind: from.kind, organisation: from.name, number: from.number ?? '' }
  const body = bodies.find(({ slug }) => slug === from.slug)
  return { kind: from.kind, body: body ? bodyOption(body) : '' }
}

/** Faults in the order of the form. */
export function inOrder(faults: Readonly<Partial<Record<RegistrationField, Fault>>>): (readonly [RegistrationField, Fault])[] {
  return (Object.keys(fieldIds) as RegistrationField[]).flatMap((field) => {
    const fault = faults[field]
    return fault ? [[field, fault] as const] : []
  })
}
