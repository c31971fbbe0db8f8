import { href } from 'react-router'

/** Where one logs in and comes back from. With `as`, straight to the login service; without, to the page that asks which. */
export function loginAddress(path: string, as?: 'virksomhet' | 'privat' | 'ansatt'): string {
  return `${href('/logg-inn')}?til=${encodeURIComponent(path)}${as ? `&som=${as}` : ''}`
}
