import type { Body, ConsulteeGroup, NameVariant } from '#app/domain/consultee'
import { searchConsultees } from '#app/domain/consultee'
import type { ContentLanguage } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'

/** One name found, with every place on the list it stands. */
export interface FoundConsultee {
  readonly key: string
  readonly name: string
  readonly nameVariants: readonly NameVariant[]
  readonly number: string | null
  readonly group: string
  /** Collective lines it is a member of; empty for a line of its own. */
  readonly through: readonly string[]
}

/** A body behind several lines is one find: Oslo is both municipality and county authority. */
export function findConsultees(groups: readonly ConsulteeGroup[], typed: string, content: ContentLanguage): FoundConsultee[] {
  const found = new Map<string, FoundConsultee>()
  for (const { group, line, isLineHit, members } of searchConsultees(groups, typed)) {
    const add = (key: string, name: string, body: Body | null, through: readonly string[]) =>
      found.set(key, {
        key,
        name,
        nameVariants: body?.nameVariants ?? [],
        number: body?.number ? sayOrganisationNumber(body.number) : null,
        group: group.name[content],
        through: [...(found.get(key)?.through ?? []), ...through],
      })
    if (isLineHit) add(line.body?.slug ?? line.id, line.nameAsWritten, line.body, [])
    for (const member of members) add(member.slug, member.name, member, [line.nameAsWritten])
  }
  return [...found.values()]
}
