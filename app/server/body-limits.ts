import type { RequestHandler, Response } from 'express'
import { checklistBytes, letterBytes, systemBytes, verificationBytes } from '#app/platform/upload-limits'
import type { EarlyRefusal, Refuse } from './early-refusal'
import { comparedPath, requestAddress } from './request-address'

/** A chapter, or a requirement's evidence, with every text at its longest, each character sent as twelve bytes, stays below the larger limit. */
const largeBytes = 12 * 1024 * 1024
const smallBytes = 64 * 1024
/** Of all forms that are on their way in at once, or held until they are answered, and of all files by themselves: no form waits for a file. */
const mostFormBytes = 256 * 1024 * 1024
const mostFileBytes = 80 * 1024 * 1024
/** Files wait for each other; what waits is not read, so that it stays where it comes from. */
const longestWaitMs = 60_000
const mostWaiting = 50

/** Refuses bodies that are larger than any form of ours, before a byte is read. Bodies of unknown length are refused too. */
export function bodyLimits(refuse: Refuse, publicAddress: string): RequestHandler {
  const forms = createRoom(mostFormBytes, 0)
  const files = createRoom(mostFileBytes, longestWaitMs)
  return (request, response, next) => {
    const declared = request.headers['content-length']
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isEmpty = declared === undefined && request.headers['transfer-encoding'] === undefined
    if (isRead || isEmpty) {
      next()
      return
    }
    const path = comparedPath(requestAddress(request, publicAddress))
    const bytes = Number(declared ?? Number.NaN)
    if (!(bytes <= limitOf(path))) {
      response.set('Connection', 'close')
      refuse(request, response, declared === undefined ? 411 : 413, tooLarge(path))
      return
    }
    const takeRoom = takesUpload(path) ? files : forms
    takeRoom(bytes, response, (isRoom) => {
      if (isRoom) {
        next()
        return
      }
      response.set({ Connection: 'close', 'Retry-After': '30' })
      refuse(request, response, 503, 'too-many')
    })
  }
}

/** Room for bodies, each held as a whole until its form has been answered. False: there is none, and none came in time. */
function createRoom(mostBytes: number, patienceMs: number) {
  const line = new Set<{ readonly bytes: number; readonly enter: () => void }>()
  let held = 0
  const fits = (bytes: number) => held + bytes <= mostBytes
  const admit = () => {
    for (const next of line) {
      if (!fits(next.bytes)) return
      next.enter()
    }
  }
  return (bytes: number, response: Response, enter: (isRoom: boolean) => void): void => {
    const hold = () => {
      held += bytes
      response.once('close', () => {
        held -= bytes
        admit()
      })
      enter(true)
    }
    if (line.size === 0 && fits(bytes)) {
      hold()
      return
    }
    if (patienceMs === 0 || line.size >= mostWaiting) {
      enter(false)
      return
    }
    const leave = () => {
      clearTimeout(timer)
      response.off('close', leave)
      line.delete(mine)
    }
    const mine = {
      bytes,
      enter: () => {
        leave()
        hold()
      },
    }
    const timer = setTimeout(() => {
      leave()
      enter(false)
      admit()
    }, patienceMs)
    response.once('close', leave)
    line.add(mine)
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

/** Pages that read files. */
const takesUpload = (path: string) =>
  path === '/kvittering' || takesLetter(path) || takesFile(path) || /^\/egenvurdering\/vurdering\/[^/]+\/krav\/[^/]+\/fil\/?$/.test(path)
