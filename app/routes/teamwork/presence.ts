import { z } from 'zod'
import { ownerOf } from '#app/domain/response'
import type { Route } from './+types/presence'
import { colleagueIn } from './team'

const whereSchema = z.object({ code: z.string().regex(/^[A-Z](-\d{1,3}\.\d{1,3})?$/), isWriting: z.boolean() })

/** Notes where in the response somebody is just now, and tells where their colleagues are. Nothing is stored. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const { current, consultation, by } = await colleagueIn(context, slug)
  const where = whereSchema.safeParse(await request.json().catch(() => null))
  if (!where.success) return Response.json(null, { status: 400 })
  const others = current.presence.note(`${consultation.id} ${ownerOf(by.respondent)}`, {
    accountId: by.accountId,
    name: by.name,
    ...where.data,
  })
  return Response.json({
    others: others.map(({ name, code, isWriting }) => ({ name, code, isWriting })),
    endsAt: current.sessionEndsAt?.toString() ?? null,
  })
}
