import { data, href, redirect } from 'react-router'
import { cookie, cookieName } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import type { Route } from './+types/reset'

/** Throws away everything in the demonstration, logins included, once it is confirmed. */
export async function action({ request, context }: Route.ActionArgs) {
  const { demo, publicAddress, cookies } = currentOf(context)
  if (!demo) throw data({ reason: 'not-found' }, { status: 404 })
  const form = await readForm(request)
  if (form.get('bekreft') !== 'ja') return redirect(`${href('/demonstrasjon')}?bekreft=mangler`, 303)
  await demo.startAfresh()
  cookies.push(cookie(cookieName('session', publicAddress), '', publicAddress, 0))
  return redirect(`${href('/demonstrasjon')}?ny=ja`, 303)
}
