import { createHash, randomBytes } from 'node:crypto'

/** Over https the names carry `__Host-`, which browsers hold to this host, the whole path and a secure connection. */
export function cookieName(name: 'session' | 'login' | 'invitation' | 'link' | 'share' | 'compare', publicAddress: string): string {
  return publicAddress.startsWith('https:') ? `__Host-innspill-${name}` : `innspill-${name}`
}

export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

/** `maxAge` in seconds; null lasts as long as the browser is open, 0 removes. Lax: login comes back from another site. */
export function cookie(name: string, value: string, publicAddress: string, maxAge: number | null): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (maxAge !== null) parts.push(`Max-Age=${maxAge}`)
  if (publicAddress.startsWith('https:')) parts.push('Secure')
  return parts.join('; ')
}

/** 256 random bits for a cookie, and the hash under which the server knows them. */
export function newToken(): { token: string; id: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, id: tokenId(token) }
}

export function tokenId(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
