import type { RequestHandler } from 'express'
import { checklistBytes, systemBytes, verificationBytes } from '#app/platform/upload-limits'
import type { Refuse } from './early-refusal'

/** A chapter, or a requirement's evidence, with every text at its longest, each character sent as twelve bytes, stays below the larger limit. */
const largeBytes = 12 * 1024 * 1024
const smallBytes = 64 * 1024

/** Refuses bodies that are larger than any form of ours, before a byte is read. Bodies of unknown length are refused too. */
export function bodyLimits(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const declared = request.headers['content-length']
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isEmpty = declared === undefined && request.headers['transfer-encoding'] === undefined
    if (isRead || isEmpty || Number(declared ?? Number.NaN) <= limitOf(request.path)) {
      next()
      return
    }
    response.set('Connection', 'close')
    refuse(request, response, declared === undefined ? 411 : 413, takesChecklist(request.path) ? 'file-too-large' : 'too-large')
  }
}

function limitOf(path: string): number {
  if (path === '/kvittering') return verificationBytes + smallBytes
  if (takesChecklist(path)) return checklistBytes + smallBytes
  if (path.startsWith('/api/v1/leverandor/')) return systemBytes
  return /\/svar\/|^\/egenvurdering\//.test(path) ? largeBytes : smallBytes
}

const takesChecklist = (path: string) => /^\/egenvurdering\/(?:vurdering\/[^/]+\/)?opplasting\/?$/.test(path)
