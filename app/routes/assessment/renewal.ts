import { href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { renewAssessment } from '#app/use-cases/open-assessment'
import type { Route } from './+types/renewal'
import { assessorOf, notFound } from './assessor'
import { orBack } from './refusal'

/** Begins the assessment that follows a declared one. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const here = href('/egenvurdering/vurdering/:assessment', params)
  const id = await orBack(renewAssessment(current.db, by, params.assessment, current.now), await readForm(request), here)
  throw redirect(href('/egenvurdering/vurdering/:assessment', { assessment: id ?? notFound() }), 303)
}
