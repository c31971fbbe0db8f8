import { redirect } from 'react-router'
import { cookie } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { appearanceCookie } from '#app/access/frame'
import { languageCookie } from '#app/access/language'
import { readForm } from '#app/access/read-form'
import { localPath } from '#app/access/return-path'
import { appearances } from '#app/domain/appearance'
import { isLanguage } from '#app/domain/language'
import type { Route } from './+types/preferences'

const yearInSeconds = 365 * 24 * 60 * 60

/** Keeps a choice of language or appearance and goes back to the same page: the address never carries the choice. */
export async function action({ request, context }: Route.ActionArgs) {
  const { cookies, publicAddress } = currentOf(context)
  const form = await readForm(request)
  const language = form.get('language')
  const appearance = appearances.find((choice) => choice === form.get('appearance'))
  if (isLanguage(language)) cookies.push(cookie(languageCookie, language, publicAddress, yearInSeconds))
  if (appearance) cookies.push(cookie(appearanceCookie, appearance, publicAddress, yearInSeconds))
  return redirect(localPath(form.get('til')), 303)
}
