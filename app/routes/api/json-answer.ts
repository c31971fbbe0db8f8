import { createHash } from 'node:crypto'
import { encodeOnce, preferredEncoding } from '#app/platform/encoding'

/** Open data: any site may read it, and see how it is kept fresh. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/**
 * JSON with a strong ETag. A strong tag vouches for every byte sent, so each encoding has its own, and nobody on the way may
 * encode it again.
 */
export async function jsonAnswer(request: Request, value: unknown): Promise<Response> {
  const plain = Buffer.from(JSON.stringify(value))
  const encoding = preferredEncoding(request.headers.get('accept-encoding'))
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  const etag = `"${hash}-${encoding}"`
  const headers = new Headers({
    ...open,
    ETag: etag,
    'Cache-Control': 'public, max-age=60, must-revalidate, no-transform',
    Vary: 'Accept-Encoding',
  })
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const body = encodeOnce(plain, encoding)
  headers.set('Content-Type', 'application/json; charset=utf-8')
  headers.set('Content-Length', String(body.length))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  return new Response(new Uint8Array(body), { headers })
}

/** If-None-Match compares weakly: a tag that was weakened on the way is still the same content. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}

/** What is not there, said so that a program understands it. Source: RFC 9457. */
export function problem(detail: string): Response {
  return Response.json(
    { type: 'about:blank', title: 'Not Found', status: 404, detail },
    {
      status: 404,
      headers: {
        ...open,
        'Content-Type': 'application/problem+json; charset=utf-8',
      },
    },
  )
}
