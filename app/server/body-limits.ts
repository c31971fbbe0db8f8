import type { RequestHandler, Response } from 'express'
import { checklistBytes, letterBytes, systemBytes, verificationBytes } from '#app/platform/upload-limits'
import type { EarlyRefusal, Refuse } from './early-refusal'
import { comparedPath, requestAddress } from './request-address'

/** A chapter, or a requirement's evidence, with every text at its longest, each character sent as twelve bytes, stays below the larger limit. */
const largeBytes = 12 * 1024 * 1024
const smallBytes = 64 * 1024
/** Of all bodies that are on their way in at once. */
const mostBytesUnderWay = 256 * 1024 * 1024

/** Refuses bodies that are larger than any form of ours, before a byte is read. Bodies of unknown length are refused too. */
export function bodyLimits(refuse: Refuse, publicAddress: string): RequestHandler {
  let underWay = 0
  /** A body is held as a whole until its form has been answered. False: there is no room now. */
  const makeRoom = (response: Response, bytes: number): boolean => {
    if (underWay + bytes > mostBytesUnderWay) return false
    underWay += bytes
    response.once('close', () => {
      underWay -= bytes
    })
    return true
  }
  return (request, response, next) => {
    const declared = request.headers['content-length']
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isEmpty = declared === undefined && request.headers['transfer-encoding'] === undefined
    const path = comparedPath(requestAddress(request, publicAddress))
    const bytes = Number(declared ?? Number.NaN)
    if (isRead || isEmpty || bytes <= limitOf(path)) {
      if (!isRead && !isEmpty && !makeRoom(response, bytes)) {
        response.set({ Connection: 'close', 'Retry-After': '30' })
        refuse(request, response, 503, 'too-many')
        return
      }
      next()
      return
    }
    response.set('Connection', 'close')
    refuse(request, response, declared === undefined ? 411 : 413, tooLarge(path))
  }
}

function limitOf(path: string): number {
  if (path === '/kvittering') return verificationBytes + smallBytes
  if (takesLetter(path)) return letterBytes
  if (takesFile(path)) return checklistBytes + smallBytes
  if (path.startsWith('/api/v1/leverandor/')) return systemBytes
  return /\/(?:registrer-)?svar\/|\/registrer-svar$|^\/egenvurdering\//.test(path) ? largeBytes : smallBytes
}

const takesFile = (path: string) => /^\/(?:egenvurdering(?:\/vurdering\/[^/]+)?|horinger\/[^/]+\/svar)\/opplasting\/?$/.test(path)
function tooLarge(path: string): EarlyRefusal {
  if (takesLetter(path)) return 'letter-too-large'
  return takesFile(path) ? 'file-too-large' : 'too-large'
}

const takesLetter = (path: string) => /^\/(?:horinger\/[^/]+\/svar|saksbehandling\/[^/]+\/registrer-svar\/[^/]+)\/brev\/?$/.test(path)
