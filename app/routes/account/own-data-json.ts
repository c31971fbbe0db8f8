import { data } from 'react-router'
import { currentOf } from '#app/access/current'
import { collectPersonalData } from '#db/personal-data'
import type { Route } from './+types/own-data-json'

/** Everything that is found by the account of whoever asks, to take along. Source: GDPR articles 15 and 20. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, wallNow } = currentOf(context)
  if (actor.kind === 'visitor') throw data({ reason: 'forbidden' }, { status: 403 })
  const stored = await collectPersonalData(db, actor.accountId)
  const body = JSON.stringify({ format: 'innspill-personal-data', formatVersion: 1, takenAt: wallNow.toString(), ...stored }, null, 2)
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="innspill-mine-opplysninger.json"',
      'Cache-Control': 'private, no-store',
    },
  })
}
