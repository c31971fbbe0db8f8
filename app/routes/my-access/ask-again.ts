import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { localPath } from '#app/access/return-path'
import type { Route } from './+types/ask-again'

/** Asks Altinn anew, past every cache, and goes back to the page that tells what came of it. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const onward = (await readForm(request)).get('til')
  const query = new URLSearchParams(onward ? { til: localPath(onward) } : {})
  query.set('svar', (await currentOf(context).askAltinn({ isFresh: true }))?.kind ?? 'not-asked')
  return redirect(`${href('/horinger/:slug/svar/min-tilgang', { slug })}?${query}`, 303)
}
