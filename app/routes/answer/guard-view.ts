import type { Language } from '#app/domain/language'
import { contentLanguageOf } from '#app/domain/language'
import { excerptOf, type FindingKind, findPersonalDetails } from '#app/domain/privacy-guard'
import type { Answers } from '#app/domain/response'
import type { Draft } from '#db/guidelines'
import { fieldName } from './field-names'
import { pathOf } from './response-view'

/** Something in a text that looks like personal details, and where it stands. */
export interface GuardFinding {
  readonly kind: FindingKind
  readonly code: string
  readonly question: string
  /** Below `svar`, to the field itself. */
  readonly path: string
  readonly before: string
  readonly found: string
  readonly after: string
}

/** More than these in one response are counted and not listed. */
const mostListed = 30

/** What looks like personal details in the texts that would be sent. */
export function guardView(draft: Draft, toSend: Answers, language: Language): { listed: GuardFinding[]; more: number } {
  const content = contentLanguageOf(language)
  const texts = draft.questions.filter(({ type }) => type === 'longtext')
  const found = [draft.whole, ...draft.items].flatMap((item) => {
    const values = toSend.get(item.code) ?? {}
    const [page] = pathOf(item).split('#')
    return texts.flatMap(({ id, label }) => {
      const text = values[id]
      if (text === undefined) return []
      return findPersonalDetails(text).map((finding) => ({
        kind: finding.kind,
        code: item.code,
        question: label[content],
        path: `${page}#${fieldName(item.code, id)}`,
        ...excerptOf(text, finding),
      }))
    })
  })
  return { listed: found.slice(0, mostListed), more: Math.max(0, found.length - mostListed) }
}
