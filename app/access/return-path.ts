/** A path of our own to go back to; anything else leads to the front page. Keeps links from sending people to other sites. */
export function localPath(path: string | null | undefined): string {
  if (!path?.startsWith('/') || path.includes('\\')) return '/'
  if (!URL.canParse(path, base)) return '/'
  const url = new URL(path, base)
  // `/.//ond.example` is on our site until its dots are gone: what comes out is judged, not what went in.
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}

const base = 'http://x.invalid'
