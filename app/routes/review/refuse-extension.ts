import { refuseExtension } from '#app/use-cases/decide-extension'
import type { Route } from './+types/refuse-extension'
import { answerExtension } from './answer-extension'

/** Says no to a later day, with a reason. */
export function action({ request, context, params: { slug, extension } }: Route.ActionArgs) {
  return answerExtension(request, context, slug, (current, consultationId, by, form) =>
    refuseExtension(current.db, consultationId, by, { id: extension, answer: form.get('svar') ?? '' }, current.now),
  )
}
