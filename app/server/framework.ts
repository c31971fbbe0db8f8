import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { RequestHandler, Response as ServerResponse } from 'express'
import { LRUCache } from 'lru-cache'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { encodeOnce, preferredEncoding } from '#app/platform/encoding'
import { wholeBodyOf } from '#app/platform/whole-response'
import { type Candidates, candidatesIn, narrowBuild } from './narrow-build'
import { requestAddress } from './request-address'
import type { RequestContexts } from './request-context'

/** The framework as a function from request to answer, for one address. */
export type Framework = (address: URL) => Promise<Handler>

type Handler = ReturnType<typeof createRequestHandler>

interface Handlers {
  readonly build: ServerBuild
  readonly candidates: Candidates
  /** By the ids of the routes they know. */
  readonly known: LRUCache<string, Handler>
}

/** As many sets of routes as addresses can ask for, and more. */
const mostHandlers = 500

/**
 * The framework holds every address up against all its routes, twice, and goes through all of them again to make a page. So it is made
 * several times, each with the few routes an address may lead to. A development server may give a newer build.
 */
export function frameworkOf(loadBuild: () => Promise<ServerBuild>): Framework {
  let handlers: Handlers | null = null
  return async (address) => {
    const build = await loadBuild()
    if (handlers?.build !== build) {
      handlers = { build, candidates: candidatesIn(build.routes), known: new LRUCache({ max: mostHandlers }) }
    }
    const ids = handlers.candidates(address)
    const name = ids?.join(' ') ?? ''
    const handle = handlers.known.get(name) ?? createRequestHandler(ids ? narrowBuild(build, ids) : build)
    handlers.known.set(name, handle)
    return handle
  }
}

/**
 * Lets the framework answer. Unlike its own adapter this sends a page as one piece: compressed once, and with its length
 * told. What is made while it is sent (the files of case work) goes out as it comes.
 */
export function answerWith(framework: Framework, contextOf: RequestContexts['contextOf'], publicAddress: string): RequestHandler {
  return async (request, response) => {
    if (unspeakable.has(request.method)) {
      response.status(405).set('Allow', 'GET, HEAD, POST').end()
      return
    }
    const body = await wholeBody(request)
    if (body === 'broken') return
    const address = requestAddress({ url: request.originalUrl }, publicAddress)
    const handle = await framework(address)
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    const answer = await handle(toWebRequest(request, address, body, gone.signal), await contextOf(request))
    await send(request, response, answer)
  }
}

/** Methods the web's own requests cannot be made with (Fetch, 2.2.1); others are for the gate to refuse. */
const unspeakable = new Set(['TRACE', 'TRACK', 'CONNECT'])

/**
 * What was sent, all of it, before anybody is asked what its sender may do: a form that takes minutes to arrive is judged by the rights
 * there are when it has. Null where nothing is sent.
 */
async function wholeBody(request: IncomingMessage): Promise<Buffer | null | 'broken'> {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  // Bodies of unknown length have been refused. What is told is not taken before it comes.
  const body = Buffer.allocUnsafeSlow(Number(request.headers['content-length'] ?? 0))
  let at = 0
  try {
    for await (const piece of request as AsyncIterable<Buffer>) at += piece.copy(body, at)
    return body
  } catch {
    // Who went away in the middle has nobody left to answer.
    return 'broken'
  }
}

function toWebRequest(request: IncomingMessage, address: URL, body: Buffer | null, signal: AbortSignal): Request {
  const { method = 'GET' } = request
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  return new Request(address, { method, headers, signal, ...(body ? { body: asStream(body), duplex: 'half' } : {}) })
}

/** `Request` copies a body it is given whole. */
function asStream(body: Buffer): globalThis.ReadableStream {
  return new globalThis.ReadableStream({
    start(controller) {
      controller.enqueue(body)
      controller.close()
    },
  })
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  if (response.destroyed) {
    await answer.body?.cancel()
    return
  }
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.appendHeader(name, value)
  const whole = wholeBodyOf(answer)
  if (whole) sendWhole(request, response, answer, whole)
  else if (!answer.body) response.end()
  else if (isWhole(answer)) sendWhole(request, response, answer, Buffer.from(await answer.arrayBuffer()))
  else await sendAsItComes(response, answer.body as ReadableStream)
}

/** The framework's own way holds on to every piece until the last one is sent. Who closes the window is no error. */
async function sendAsItComes(response: ServerResponse, body: ReadableStream): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body), response)
  } catch (error) {
    if (!response.destroyed) throw error
  }
}

/** Pages and the framework's data; they are finished when the framework gives them. */
const wholeTypes = /^(?:text\/html|text\/x-script|application\/json)/

function isWhole({ headers }: Response): boolean {
  return wholeTypes.test(headers.get('content-type') ?? '')
}

/** Smaller than this, it fits in the first packets either way. */
const worthwhileBytes = 1024

function sendWhole(request: IncomingMessage, response: ServerResponse, answer: Response, body: Buffer): void {
  if (answer.headers.has('content-encoding') || body.length < worthwhileBytes) {
    response.end(body)
    return
  }
  const encoding = preferredEncoding(request.headers['accept-encoding'])
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.vary('Accept-Encoding')
  const encoded = encodeOnce(body, encoding)
  response.setHeader('Content-Length', encoded.length)
  response.end(encoded)
}
