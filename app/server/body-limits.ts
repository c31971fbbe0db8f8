import type { RequestHandler } from 'express'

/** A chapter with every text at its longest, each character sent as twelve bytes, stays below the larger limit. */
const largeBytes = 12 * 1024 * 1024
const smallBytes = 64 * 1024

/** Refuses bodies that are larger than any form of ours, before a byte is read. Bodies of unknown length are refused too. */
export const bodyLimits: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next()
    return
  }
  const declared = request.headers['content-length']
  const limit = request.path.includes('/svar/') ? largeBytes : smallBytes
  const length = declared === undefined ? Number.NaN : Number(declared)
  if (request.headers['transfer-encoding'] === undefined && declared === undefined) {
    next()
    return
  }
  if (!(length <= limit)) {
    response.status(declared === undefined ? 411 : 413)
    response.type('text').set('Connection', 'close').send('Det du sendte, er for stort. / Request body too large.')
    return
  }
  next()
}
