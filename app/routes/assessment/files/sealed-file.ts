import type { Readable } from '#db/client'
import { type Declaration, getSealedText } from '#db/declarations'

/** The sealed text as a file: `sha256sum` of it gives the checksum of the declaration. */
export async function sealedFile(db: Readable, declaration: Declaration): Promise<Response> {
  return new Response(await getSealedText(db, declaration), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="egenvurdering-${declaration.number}.json"`,
    },
  })
}
