import './messages/all'
import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { isRouteErrorResponse, ServerRouter } from 'react-router'
import { currentOf } from './access/current'
import { frameOf } from './access/frame'
import { loggedPath } from './platform/logged-path'
import { FallbackFrame } from './ui/frame-values'
import { keeperOf } from './ui/keeper.server'
import { KeeperContext } from './ui/kept'

const patienceMilliseconds = 10_000

/**
 * Renders the whole page before a byte is sent: no page waits for late data, it compresses better, and an error halfway still
 * gives the right status.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const now = currentOf(context)
  const { nonce } = now
  const frame = 'root' in entryContext.staticHandlerContext.loaderData ? null : frameOf(now, new URL(request.url))
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <FallbackFrame value={frame}>
        <KeeperContext value={keeperOf(now.language)}>
          <ServerRouter context={onlyMatched(entryContext)} url={request.url} nonce={nonce} />
        </KeeperContext>
      </FallbackFrame>,
      {
        nonce,
        onAllReady() {
          const chunks: Uint8Array[] = []
          pipe(
            new Writable({
              write(chunk: Uint8Array, _encoding, done) {
                chunks.push(chunk)
                done()
              },
              final(done) {
                clearTimeout(timer)
                headers.set('Content-Type', 'text/html; charset=utf-8')
                resolve(new Response(Buffer.concat(chunks), { status: finalStatus, headers }))
                done()
              },
            }),
          )
        },
        onShellError: reject,
        onError(error) {
          finalStatus = 500
          reportError(error, context, 'render')
        },
      },
    )
    const timer = setTimeout(abort, patienceMilliseconds)
  })
}

/**
 * The framework makes an object for each route it is told of, for every page. A page needs those it is made of; what a browser goes to
 * from there, it asks for.
 */
function onlyMatched(context: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = context
  const ids = staticHandlerContext.matches.map(({ route: { id } }) => id)
  const routes = Object.fromEntries(ids.flatMap((id) => (manifest.routes[id] ? [[id, manifest.routes[id]]] : [])))
  const branches = context.branches.filter(({ routesMeta }) => ids.includes(routesMeta.at(-1)?.route.id ?? ''))
  return { ...context, branches, manifest: { ...manifest, routes } }
}

/** Once per failure, with the reference the reader sees. What is expected (a missing page, a refusal) is not an error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  reportError(error, context, loggedPath(new URL(request.url).pathname))
}

function reportError(error: unknown, context: Readonly<RouterContextProvider>, where: string): void {
  const { log, reference } = currentOf(context)
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  log.error({ reference, where, error: { name, message, stack } }, 'unexpected error')
}
