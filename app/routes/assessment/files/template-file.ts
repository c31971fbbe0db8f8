import { currentOf } from '#app/access/current'
import { languages } from '#app/domain/language'
import { findScale } from '#db/assessment-scales'
import { findConsultation } from '#db/consultations'
import { getDraft, listVersions } from '#db/guidelines'
import { notFound } from '../assessor'
import { templateFile } from '../checklist-values'
import type { Route } from './+types/template-file'
import { checklistResponse } from './checklist-response'

/** The empty checklist of one version in one language, `sjekkliste-nb.xlsx`: for anybody. */
export async function loader({ context, params: { slug, version, file } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const language = languages.find((one) => file === `sjekkliste-${one}.xlsx`) ?? notFound()
  const consultation = (await findConsultation(current.db, slug)) ?? notFound()
  const found = (await listVersions(current.db, consultation.id)).find(({ number }) => number === version) ?? notFound()
  if (!(await findScale(current.db, found.id))) notFound()
  const draft = await getDraft(current.db, found.id)
  return checklistResponse(await templateFile(current, consultation, draft, language), 'xlsx')
}
