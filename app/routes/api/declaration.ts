import { currentOf } from '#app/access/current'
import { requirementsOf } from '#app/domain/assessment'
import { resultOf } from '#app/domain/assessment-result'
import { getScale } from '#db/assessment-scales'
import { findPublic, listDeclaredLines } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/declaration'
import type { declarationSchema } from './assessment-schemas'
import { declaredSummary } from './declared-answer'
import { jsonAnswer, problem } from './json-answer'
import type { Answer } from './schemas'

export async function loader({ request, params: { number }, context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const declaration = await findPublic(db, number)
  if (!declaration) return problem('No assessment with this number is shared with all.')
  const scale = await getScale(db, declaration.versionId)
  const stored = await listDeclaredLines(db, declaration)
  const requirements = requirementsOf((await getDraft(db, declaration.versionId)).items)
  const lines = requirements.map(({ code, strength }) => {
    const { status, evidence, justification, plannedDate } = stored.get(code) ?? {
      ...{ status: scale.unassessed, evidence: [], justification: '', plannedDate: '' },
    }
    return { code, strength, status, evidence: evidence.map(({ kind, text, link }) => ({ kind, text, link })), justification, plannedDate }
  })
  const answer: Answer<typeof declarationSchema> = {
    ...(await declaredSummary(db, declaration, publicAddress)),
    provenance: scale.provenance.nb,
    result: resultOf(scale, lines),
    lines: lines.map(({ strength: _, ...line }) => line),
  }
  return jsonAnswer(request, answer)
}
