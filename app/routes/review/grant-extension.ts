import { grantExtension } from '#app/use-cases/decide-extension'
import type { Route } from './+types/grant-extension'
import { answerExtension } from './answer-extension'

/** Gives one organisation a later day. */
export function action({ request, context, params: { slug, extension } }: Route.ActionArgs) {
  return answerExtension(request, context, slug, (current, consultationId, by, form) =>
    grantExtension(
      current.db,
      consultationId,
      by,
      { id: extension, day: form.get('dag') ?? '', answer: form.get('svar') ?? '' },
      current.now,
    ),
  )
}
