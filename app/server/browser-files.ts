import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { preferredEncoding } from '#app/platform/encoding'

const endingOf = { br: '.br', gzip: '.gz', identity: '' } as const

/** The built files for the browser, as they were compressed when they were built. Anything else is somebody else's to answer. */
export function browserFiles(folder: string): RequestHandler {
  const files = filesIn(folder)
  // Files with a hash in their name never change; the others are asked for again.
  const hashed = express.static(folder, { immutable: true, maxAge: '1y', index: false })
  const others = express.static(folder, { maxAge: '1h', index: false })
  return (request, response, next) => {
    const { path } = request
    const isAsset = path.startsWith('/assets/')
    if (!files.has(path)) {
      // Named by a page from before an update, perhaps; no page of ours has such an address.
      if (isAsset) response.status(404).end()
      else next()
      return
    }
    const encoding = preferredEncoding(request.headers['accept-encoding'])
    const compressed = path + endingOf[encoding]
    response.vary('Accept-Encoding')
    if (encoding !== 'identity' && files.has(compressed)) {
      response.setHeader('Content-Encoding', encoding)
      response.type(extname(path))
      request.url = compressed
    }
    const send = isAsset ? hashed : others
    send(request, response, next)
  }
}

function filesIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${join(entry.parentPath, entry.name).slice(join(folder).length)}`.replaceAll('\\', '/')),
  )
}
