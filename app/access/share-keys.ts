import { cookie, cookieName, readCookie } from './cookies'
import type { Current } from './current'

/** Keys of shared assessments are kept in the browser alone, and read by nobody but us: `seen` are the links that were opened, `compared` those chosen. */
const names = { seen: 'share', compared: 'compare' } as const
type Kept = keyof typeof names

const lifetime: Readonly<Record<Kept, number>> = { seen: 3600, compared: 8 * 3600 }
const mostKept = 6

/** The newest first. */
export function keysKept(kept: Kept, request: Request, { publicAddress }: Pick<Current, 'publicAddress'>): string[] {
  const stored = readCookie(request.headers.get('cookie'), cookieName(names[kept], publicAddress)) ?? ''
  return stored.split('.').filter(isKey).slice(0, mostKept)
}

/** Keeps exactly these, from now on. */
export function keepKeys(
  kept: Kept,
  keys: readonly string[],
  { publicAddress, cookies }: Pick<Current, 'publicAddress' | 'cookies'>,
): void {
  const value = [...new Set(keys)].filter(isKey).slice(0, mostKept).join('.')
  cookies.push(cookie(cookieName(names[kept], publicAddress), value, publicAddress, value === '' ? 0 : lifetime[kept]))
}

/** The key in a link somebody pasted, or the key itself; null when there is none. */
export function keyIn(pasted: string): string | null {
  const text = pasted.trim()
  const key = /[?&]nokkel=([\w-]+)/.exec(text)?.[1] ?? text
  return isKey(key) ? key : null
}

/** 256 bits, base64url. */
const isKey = (text: string) => /^[\w-]{43}$/.test(text)
