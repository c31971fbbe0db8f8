import { href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { saveLines } from '#app/use-cases/save-lines'
import { getScale } from '#db/assessment-scales'
import type { Route } from './+types/bulk'
import { assessorOf, notFound } from './assessor'
import { filterOf, queryOf } from './filter'
import { outcomeQuery, withQuery } from './outcome'
import { readChosen } from './read-lines'
import { orBack } from './refusal'

/** Does the same to every chosen line. Lines somebody else changed meanwhile are left, and told. */
export async function action({ request, context, params, url }: Route.ActionArgs) {
  const { current, by, assessment } = await assessorOf(context, params.assessment)
  const { db, now } = current
  const { statuses } = await getScale(db, assessment.versionId)
  const query = queryOf(
    filterOf(
      url.searchParams,
      statuses.map(({ code }) => code),
    ),
  )
  const here = href('/egenvurdering/vurdering/:assessment', params)
  const form = await readForm(request)
  const edits = readChosen(form)
  if (edits.length === 0 || form.get('ny-status') === '') throw redirect(here + withQuery(query, { valgt: 'ingen' }), 303)
  const saved = (await orBack(saveLines(db, by, assessment.id, edits, now), form, here)) ?? notFound()
  throw redirect(here + outcomeQuery(query, saved), 303)
}
