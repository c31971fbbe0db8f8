import { href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { saveLines } from '#app/use-cases/save-lines'
import type { Route } from './+types/reuse'
import { notFound, openAssessment } from './assessor'
import { orBack } from './refusal'

/** Says again what was said of the requirement before it was changed. Whatever a colleague has said meanwhile stands. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by, assessment, inheritance } = await openAssessment(context, params.assessment)
  const form = await readForm(request)
  const line = inheritance?.items.find(({ code }) => code === params.code)?.line ?? notFound()
  const { status, evidence, justification, plannedDate, internalNote } = line
  const given = { status, evidence, justification, plannedDate, internalNote }
  const here = href('/egenvurdering/vurdering/:assessment/krav/:code', params)
  const edit = { code: params.code, base: form.get('base') ?? '', given, confirms: true }
  const saved = (await orBack(saveLines(current.db, by, assessment.id, [edit], current.now), form, here)) ?? notFound()
  throw redirect(saved.results[0]?.outcome === 'saved' ? `${here}?lagret=1` : here, 303)
}
