import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { ways } from '#app/domain/teamwork'
import { chooseWay } from '#app/use-cases/choose-way'
import type { Route } from './+types/way'
import { assertSameOwner, boardOf, colleagueIn, doneOrRefused } from './team'

/** Whether items are approved before the response is sent. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const form = await readForm(request)
  assertSameOwner(by, form)
  const way = ways.find((one) => one === form.get('arbeidsgang'))
  const work = way
    ? chooseWay(current.db, consultation, by, way, current).then(() => undefined)
    : Promise.reject(new RuleViolation('work.denied'))
  return doneOrRefused(work, { page: boardOf(slug), done: 'way', place: 'melding' })
}
