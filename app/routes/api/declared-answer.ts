import { href } from 'react-router'
import type { Readable } from '#db/client'
import { getConsultationById } from '#db/consultations'
import type { Declaration } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import type { declarationListSchema } from './assessment-schemas'
import type { Answer } from './schemas'

/** A declaration in short, as it is told to programs: without the names of those who declared it. */
export async function declaredSummary(
  db: Readable,
  declaration: Declaration,
  address: string,
): Promise<Answer<typeof declarationListSchema>['assessments'][number]> {
  const { number, organisationName, organisationNumber, isTest, productName, productVersion, productType } = declaration
  const { slug } = await getConsultationById(db, declaration.consultationId)
  const { version } = await getDraft(db, declaration.versionId)
  const page = `${address}${href('/egenvurdering/offentlig/:number', { number })}`
  return {
    number,
    vendor: { name: organisationName, organisationNumber, isTest },
    product: { name: productName, version: productVersion, type: productType },
    guideline: { consultation: slug, id: version.id, number: version.number },
    declaredOn: declaration.declaredOn,
    declaredAt: declaration.declaredAt,
    checksum: declaration.checksum,
    links: {
      self: `${address}${href('/api/v1/egenvurderinger/:number', { number })}`,
      page,
      sealed: `${page}/egenvurdering.json`,
    },
  }
}
