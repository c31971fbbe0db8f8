import { norwegianTime } from '#app/domain/consultation'
import type { Language } from '#app/domain/language'
import { sayDay } from '#app/messages/say-time'
import { readCookie } from './cookies'
import type { Current } from './current'

export const appearances = ['auto', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]
export const appearanceCookie = 'innspill-appearance'

/** What the frame round every page shows. */
export interface FrameData {
  readonly language: Language
  readonly appearance: Appearance
  readonly reference: string
  /** This page's own path, to come back to after a choice. */
  readonly path: string
  readonly person: {
    readonly name: string
    readonly role: 'respondent' | 'case-officer'
    readonly actingFor: string | null
    readonly isTest: boolean
  } | null
  /** UTC instant; the page warns before it. */
  readonly sessionEndsAt: string | null
  /** The simulated day, in words, in the demonstration; null in production. */
  readonly demoDay: string | null
  /** Enhancement scripts of every page. */
  readonly scripts: readonly string[]
}

export function frameOf({ actor, language, reference, sessionEndsAt, demo, now, appearance }: Current, url: URL): FrameData {
  return {
    language,
    appearance,
    reference,
    path: url.pathname + url.search,
    person:
      actor.role === 'visitor'
        ? null
        : {
            name: actor.name,
            role: actor.role,
            actingFor: actor.role === 'respondent' && actor.actingFor.kind === 'organisation' ? actor.actingFor.name : null,
            isTest: actor.isTest,
          },
    sessionEndsAt: sessionEndsAt?.toString() ?? null,
    demoDay: demo ? sayDay(now.toZonedDateTimeISO(norwegianTime).toPlainDate(), language) : null,
    scripts: [],
  }
}

export function appearanceOf(cookies: string | undefined): Appearance {
  const chosen = readCookie(cookies, appearanceCookie)
  return appearances.find((appearance) => appearance === chosen) ?? 'auto'
}
