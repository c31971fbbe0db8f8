import type { IncomingMessage } from 'node:http'

/**
 * The address that was asked for, at our public one. A request line may name another host, as `//ond.example/x` or
 * `http://ond.example/x` (RFC 9112, 3.2); nothing here is to believe it.
 */
export function requestAddress({ url = '/' }: Pick<IncomingMessage, 'url'>, publicAddress: string): URL {
  const path = url.startsWith('/') ? url : afterHost(url)
  return new URL(publicAddress + path)
}

/** `http://ond.example/x` → `/x`; `*` and whatever else is no path is the front page. */
function afterHost(url: string): string {
  if (!URL.canParse(url)) return '/'
  const { pathname, search } = new URL(url)
  return pathname.startsWith('/') ? pathname + search : '/'
}

/** The path as the framework compares it: `/LOGG-INN`, `/%6cogg-inn`, `/logg-inn//` and `/logg-inn.data` are `/logg-inn`. */
export function comparedPath(address: URL): string {
  const path = decoded(address.pathname).toLowerCase()
  let end = path.length
  while (end > 1 && path[end - 1] === '/') end -= 1
  return path.slice(0, end).replace(/\.data$/, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
