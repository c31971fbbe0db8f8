import { href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { endShare } from '#app/use-cases/share-declaration'
import type { Route } from './+types/share-end'
import { assessorOf, notFound } from './assessor'
import { orBack } from './refusal'

/** Ends one share: the link opens nothing more, the agency or the public sees it no more. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const here = href('/egenvurdering/vurdering/:assessment/deling', params)
  const work = endShare(current.db, by, params.assessment, params.share, current.now)
  if ((await orBack(work, await readForm(request), here)) === null) notFound()
  throw redirect(here, 303)
}
