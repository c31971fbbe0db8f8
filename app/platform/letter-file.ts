import { data } from 'react-router'
import { mediaTypeOf } from '#app/domain/evidence-file'
import type { LetterCopy } from '#app/domain/letter'
import type { Readable } from '#db/client'
import { findLetterContent, type KeptLetter } from '#db/letters'

/** Which copy an address asks for. */
export function copyOf(url: URL): LetterCopy {
  return url.searchParams.get('eksemplar') === 'publisering' ? 'publishable' : 'original'
}

/**
 * A letter as a file. The copy that may be published goes by a name of ours: names of files tell of people too. 404 where there is no
 * such letter, or no such copy.
 */
export async function letterFile(db: Readable, letter: KeptLetter | undefined, copy: LetterCopy, publicName: string): Promise<Response> {
  const content = letter && (await findLetterContent(db, letter, copy))
  if (!letter || !content) throw data({ reason: 'not-found' }, { status: 404 })
  const name = copy === 'original' ? letter.name : `${publicName}.${letter.kind}`
  const plain = name.replace(/[^\w.-]/g, '_')
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypeOf(letter.kind),
      'Content-Length': String(content.length),
      // Never opened by the browser: nothing somebody has sent is shown as a page of ours. Source: RFC 6266, RFC 5987.
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store, no-transform',
    },
  })
}
