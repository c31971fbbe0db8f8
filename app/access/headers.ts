import type { MiddlewareFunction } from 'react-router'
import { currentOf, type PolicyExceptions } from './current'

/** Security headers and cookies, set on the way out of every answer. */
export const headers: MiddlewareFunction<Response> = async ({ context }, next) => {
  const { actor, nonce, publicAddress, cookies, exceptions } = currentOf(context)
  const response = await next()
  setSecurityHeaders(response.headers, publicAddress, nonce, exceptions)
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  const caching = response.headers.get('Cache-Control')
  const isPersonal = actor.kind !== 'visitor' || cookies.length > 0
  if (caching === null || (isPersonal && !caching.includes('no-store'))) response.headers.set('Cache-Control', 'private, no-store')
  return response
}

const noExceptions: PolicyExceptions = { formAction: [], frameAncestors: [] }

/** Scripts come from our own files, or carry the page's nonce; nothing is framed, and nothing is told to other sites. */
export function setSecurityHeaders(
  headers: Headers,
  publicAddress: string,
  nonce: string | null,
  { formAction, frameAncestors }: PolicyExceptions = noExceptions,
): void {
  const scripts = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`
  headers.set(
    'Content-Security-Policy',
    `default-src 'self'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors ${frameAncestors.join(' ') || "'none'"}; form-action ${["'self'", ...formAction].join(' ')}`,
  )
  headers.set('X-Content-Type-Options', 'nosniff')
  if (frameAncestors.length === 0) headers.set('X-Frame-Options', 'DENY')
  // `no-referrer` would make browsers send `Origin: null` with our own forms.
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  // Open data says itself that any site may use it.
  if (!headers.has('Cross-Origin-Resource-Policy')) headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  if (publicAddress.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}
