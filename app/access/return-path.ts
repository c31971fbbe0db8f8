/** A path of our own to go back to; anything else leads to the front page. Keeps links from sending people to other sites. */
export function localPath(path: string | null | undefined): string {
  if (!path?.startsWith('/') || path.startsWith('//') || path.includes('\\')) return '/'
  const url = new URL(path, 'http://x.invalid')
  return url.host === 'x.invalid' ? url.pathname + url.search + url.hash : '/'
}
