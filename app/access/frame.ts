import { type Appearance, appearances } from '#app/domain/appearance'
import { norwegianTime } from '#app/domain/consultation'
import { warningMinutes } from '#app/domain/session'
import { sayDate } from '#app/messages/say-time'
import { listSlugs } from '#db/consultations'
import { readCookie } from './cookies'
import type { Current } from './current'

export const appearanceCookie = 'innspill-appearance'

/** What the frame round every page shows. Its shape is ui/frame-values.ts. */
export function frameOf({ db, actor, language, reference, sessionEndsAt, wallNow, demo, now, appearance }: Current, url: URL) {
  return {
    language,
    appearance,
    reference,
    path: url.pathname + url.search,
    person:
      actor.kind === 'visitor'
        ? null
        : {
            name: actor.name,
            kind: actor.kind,
            actingFor: actor.kind === 'respondent' && actor.actingFor?.kind === 'organisation' ? actor.actingFor.name : null,
            isTest: actor.isTest,
          },
    answerSlug: actor.kind === 'respondent' ? answerSlug(db, url.pathname) : null,
    session: sessionEndsAt && { now: wallNow.toString(), endsAt: sessionEndsAt.toString(), warningMinutes },
    demoDay: demo ? sayDate(now.toZonedDateTimeISO(norwegianTime).toPlainDate(), language) : null,
  }
}

/** The consultation the page is about, else the newest: where «our response» leads. */
function answerSlug(db: Current['db'], path: string): string | null {
  const slugs = listSlugs(db)
  return slugs.find((slug) => path.startsWith(`/horinger/${slug}`)) ?? slugs.at(-1) ?? null
}

export function appearanceOf(cookies: string | undefined): Appearance {
  const chosen = readCookie(cookies, appearanceCookie)
  return appearances.find((appearance) => appearance === chosen) ?? 'auto'
}
