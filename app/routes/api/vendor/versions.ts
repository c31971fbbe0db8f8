import { currentOf } from '#app/access/current'
import { addProductVersion } from '#app/use-cases/open-assessment'
import { newVersionSchema } from '../assessment-schemas'
import type { Route } from './+types/versions'
import { created } from './links'
import { readJson } from './read-json'
import { assessorIn, missing, orProblem } from './room'

/** A new version of a product; its assessment starts from the last. */
export async function action({ request, context, params: { product } }: Route.ActionArgs) {
  const { db, now, publicAddress } = currentOf(context)
  const { version } = await readJson(request, newVersionSchema)
  const by = await assessorIn(context)
  const work = addProductVersion(db, by, product, version, by.consultation.currentVersionId, now)
  return created(publicAddress, (await orProblem(work, ({ field = '' }) => (field === '' ? '' : `/${field}`))) ?? missing())
}
