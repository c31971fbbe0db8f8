import { href, redirect } from 'react-router'
import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { keepKeys, keysKept } from '#app/access/share-keys'
import { listByLinks } from '#db/declarations'
import type { Route } from './+types/removal'
import { queryOf, wantedIn } from './query'

/** Takes one that was given by link out of the comparison, and with it those whose links open nothing any more. */
export async function action({ request, context, url }: Route.ActionArgs) {
  const current = currentOf(context)
  const number = (await readForm(request)).get('nummer')
  const kept = keysKept('compared', request, current)
  const opened = await listByLinks(current.db, kept.map(tokenId))
  keepKeys(
    'compared',
    kept.filter((key) => ![undefined, number].includes(opened.get(tokenId(key))?.number)),
    current,
  )
  throw redirect(href('/egenvurdering/sammenligning') + queryOf(wantedIn(url.searchParams)), 303)
}
