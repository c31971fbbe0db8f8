import { Temporal } from 'temporal-polyfill'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { giveItems } from '#app/use-cases/give-items'
import type { Route } from './+types/give'
import { assertSameOwner, boardOf, colleagueIn, doneOrRefused, pageOf } from './team'

/** Gives items and chapters to a colleague, from the board or from an item's own page. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const form = await readForm(request)
  assertSameOwner(by, form)
  const codes = form.getAll('punkt')
  const [only] = codes
  const work = readDue(form.get('innen') ?? '').then((due) =>
    giveItems(
      current.db,
      consultation,
      by,
      {
        codes,
        chapters: form
          .getAll('kapittel')
          .filter((text) => /^\d{1,3}$/.test(text))
          .map(Number),
        to: form.get('til') || null,
        due,
      },
      current,
    ),
  )
  const page = form.get('fra') === 'punkt' && only && /^[A-Z](-\d{1,3}\.\d{1,3})?$/.test(only) ? pageOf(slug, only) : boardOf(slug)
  return doneOrRefused(work, { page, done: 'given', place: 'melding' })
}

/** Refuses: work.bad-date. */
async function readDue(text: string): Promise<Temporal.PlainDate | null> {
  if (text.trim() === '') return null
  try {
    return Temporal.PlainDate.from(text.trim())
  } catch {
    throw new RuleViolation('work.bad-date')
  }
}
