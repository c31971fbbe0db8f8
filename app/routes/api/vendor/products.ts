import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { systemOf } from '#app/access/system'
import { addProduct } from '#app/use-cases/open-assessment'
import { listAssessments, listProducts } from '#db/products'
import { newProductSchema, type ownProductsSchema } from '../assessment-schemas'
import type { Answer } from '../schemas'
import type { Route } from './+types/products'
import { created, linksTo } from './links'
import { readJson } from './read-json'
import { assessorIn, orProblem } from './room'

export async function loader({ context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const { organisationNumber } = systemOf(context)
  const assessments = await listAssessments(db, organisationNumber)
  const answer: Answer<typeof ownProductsSchema> = {
    products: (await listProducts(db, organisationNumber)).map(({ id, name, type, contactEmail }) => ({
      ...{ id, name, type, contactEmail },
      assessments: assessments
        .filter(({ productId }) => productId === id)
        .map(({ id: assessment, productVersion, updatedAt, number }) => ({
          ...{ id: assessment, productVersion, updatedAt, number },
          links: linksTo(publicAddress, assessment),
        })),
      links: { versions: `${publicAddress}${href('/api/v1/leverandor/produkter/:product/versjoner', { product: id })}` },
    })),
  }
  return Response.json(answer)
}

/** A new product, and an empty assessment of it. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, now, publicAddress } = currentOf(context)
  const fields = await readJson(request, newProductSchema)
  const by = await assessorIn(context)
  const work = addProduct(db, by, fields, by.consultation.currentVersionId, now)
  return created(publicAddress, await orProblem(work, ({ field = '' }) => (field === '' ? '' : `/${field}`)))
}
