import './messages/all'
import { text } from 'node:stream/consumers'
import { renderToString } from 'react-dom/server'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { isRouteErrorResponse, ServerRouter } from 'react-router'
import { currentOf } from './access/current'
import { frameOf } from './access/frame'
import { loggedPath } from './platform/logged-path'
import { wholeResponse } from './platform/whole-response'
import { FallbackFrame } from './ui/frame-values'
import { asideScripts } from './ui/handed'
import { keptPage } from './ui/keeper.server'
import { KeeperContext } from './ui/kept'

/**
 * Renders the whole page before a byte is sent: no page waits for late data, it compresses better, and an error halfway still
 * gives the right status. As one text, and with the data for the browser put in afterwards: the framework's own way, a stream
 * inside the page, makes React begin three times and write everything in pieces of two kilobytes.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const now = currentOf(context)
  const { nonce, aside } = now
  const frame = 'root' in entryContext.staticHandlerContext.loaderData ? null : frameOf(now, new URL(request.url))
  const { serverHandoffStream: browserData, ...page } = onlyMatched(entryContext)
  const { keep, assemble } = keptPage(now.language)
  const html = renderToString(
    <FallbackFrame value={frame}>
      <KeeperContext value={keep}>
        <ServerRouter context={page} url={request.url} nonce={nonce} />
      </KeeperContext>
    </FallbackFrame>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!page.renderMeta?.didRenderScripts || !browserData) {
    await browserData?.cancel()
    return wholeResponse(assemble(html), { status, headers })
  }
  if (!html.endsWith(end)) throw new Error('A page ends otherwise than pages do')
  const data = dataScript(await text(browserData), nonce)
  return wholeResponse(assemble(html.slice(0, -end.length) + asideScripts(aside ?? []) + data + end), { status, headers })
}

const end = '</body></html>'

/** What the framework's code in the browser takes up: as its own component writes it (react-router, StreamTransfer). */
function dataScript(data: string, nonce: string): string {
  const spelled = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const stream = 'window.__reactRouterContext.streamController'
  return `<script nonce="${nonce}">${stream}.enqueue(${spelled});${stream}.close();</script>`
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
