import type { Actor } from '#app/domain/actor'
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
    path: wayBack(url),
    person: personOf(actor),
    answerSlug: actor.kind === 'respondent' ? answerSlug(db, url.pathname) : null,
    session: sessionEndsAt && { now: wallNow.toString(), endsAt: sessionEndsAt.toString(), warningMinutes },
    demoDay: demo ? sayDate(now.toZonedDateTimeISO(norwegianTime).toPlainDate(), language) : null,
  }
}

/**
 * Links from the page that lead back to it. The address of an invitation or a shared assessment is a key: the browser remembers it, and
 * no other address or table does.
 */
function wayBack({ pathname, search }: URL): string {
  if (/^\/egenvurdering\/delt$/i.test(pathname)) return pathname
  const [, kind] = /^\/(invitasjon|lenke)\//i.exec(pathname) ?? []
  return kind === undefined ? pathname + search : `/${kind.toLowerCase()}/fortsett`
}

function personOf(actor: Actor) {
  if (actor.kind === 'visitor') return null
  const { kind, name, isTest } = actor
  if (kind !== 'respondent') return { kind, name, isTest, actingFor: null, stated: null, isPrivate: false, canChoose: false }
  const { actingFor, parties } = actor
  return {
    kind,
    name,
    isTest,
    actingFor: actingFor?.kind === 'organisation' ? actingFor.name : null,
    stated: actingFor?.kind === 'stated' ? actingFor.name : null,
    isPrivate: actingFor?.kind === 'private',
    canChoose: parties > 0 || actingFor === null,
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
