import { href } from 'react-router'
import type { SealedDeclaration } from '#app/domain/declaration'
import { writeComponent } from '#app/domain/oscal/write-component'
import { getScale } from '#db/assessment-scales'
import type { Readable } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { type Declaration, getSealedText } from '#db/declarations'
import { getDraft } from '#db/guidelines'

/** The declaration as an OSCAL component definition, made from what was sealed. */
export async function oscalFile(db: Readable, declaration: Declaration, address: string): Promise<Response> {
  const { number, checksum, versionId, consultationId } = declaration
  const { slug } = await getConsultationById(db, consultationId)
  const { version } = await getDraft(db, versionId)
  const catalog = `${address}${href('/api/v1/horinger/:slug/krav/oscal-katalog.json', { slug })}?utkast=${encodeURIComponent(version.number)}`
  const sealed = JSON.parse(await getSealedText(db, declaration)) as SealedDeclaration
  const document = writeComponent({ sealed, checksum, scale: await getScale(db, versionId), catalog })
  return new Response(JSON.stringify(document, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="egenvurdering-${number}-oscal.json"`,
    },
  })
}
