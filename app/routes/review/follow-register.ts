import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { followUnits } from '#app/use-cases/follow-units'
import type { Route } from './+types/follow-register'
import { askedAtOnce } from './follow-limit'
import { openCase } from './open-case'

/** Asks Enhetsregisteret now, rather than when it is next due. */
export async function action({ params: { slug }, context }: Route.ActionArgs) {
  const current = currentOf(context)
  await openCase(current, slug)
  const { db, units, wallNow } = current
  const followed = await followUnits(db, units, { since: wallNow.subtract({ minutes: 10 }), most: askedAtOnce }, wallNow)
  const told = new URLSearchParams({
    spurt: String(followed.asked),
    endret: String(followed.changed),
    ...(followed.isSilent ? { taust: 'ja' } : {}),
  })
  return redirect(`${href('/saksbehandling/:slug/organisasjonsnumre', { slug })}?${told}`, 303)
}
