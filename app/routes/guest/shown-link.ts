import type { Current } from '#app/access/current'
import type { FoundLink } from '#app/access/guest-link'
import { contentLanguageOf } from '#app/domain/language'
import { sayDay } from '#app/messages/say-time'

/** What a link leads to, as plain values. */
export function shownOf({ language, actor }: Current, { link, consultation, deadline }: FoundLink, token: string) {
  return {
    token,
    slug: consultation.slug,
    title: consultation.text[contentLanguageOf(language)].title,
    publisher: consultation.publisher,
    deadline: sayDay(deadline, language),
    kind: link.kind,
    name: link.name,
    organisation: link.organisationName ?? '',
    isBack: link.confirmedAt !== null,
    isRevoked: link.revokedAt !== null,
    /** Whoever is logged in as another. */
    person: actor.kind === 'visitor' || actor.accountId === link.accountId ? null : actor.name,
  }
}

export type ShownLink = ReturnType<typeof shownOf>
