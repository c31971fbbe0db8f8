import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { calendarFile } from '#app/domain/calendar-file'
import { contentLanguageOf } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { findConsultation } from '#db/consultations'
import type { Route } from './+types/deadline-ics'

/** The deadline for one's calendar; an organisation with a deadline of its own gets that. */
export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, publicAddress, wallNow } = current
  const general = await findConsultation(db, slug)
  if (!general) throw data({ reason: 'not-found' }, { status: 404 })
  const { deadline, text } = await withOwnDeadline(current, general)
  const t = translatorOf(language)
  const url = publicAddress + href('/horinger/:slug', { slug })
  const { title } = text[contentLanguageOf(language)]
  const file = calendarFile({
    uid: `${slug}-frist@${new URL(publicAddress).hostname}`,
    ...{ deadline, stamp: wallNow, url },
    summary: t('calendar.summary', { title }),
    description: t('calendar.description', { url }),
  })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="frist-${slug}.ics"`,
      'Cache-Control': 'private, no-cache',
    },
  })
}
