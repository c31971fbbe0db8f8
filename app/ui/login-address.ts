import { href } from 'react-router'

/** The address of a link in a mail is a key, and where to come back to is stored while one logs in: from there one comes to the front page. */
const keys = /^\/+(?:folg|avmelding|[^/%]*%[^/]*)\/+/i

/** Where one logs in and comes back from. With `as`, straight to the login service; without, to the page that asks which. */
export function loginAddress(path: string, as?: 'virksomhet' | 'privat' | 'ansatt'): string {
  return `${href('/logg-inn')}?til=${encodeURIComponent(keys.test(path) ? '/' : path)}${as ? `&som=${as}` : ''}`
}
