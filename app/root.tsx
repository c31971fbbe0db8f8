import { useContext } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root'
import { currentOf } from './access/current'
import { frameOf } from './access/frame'
import { gate, type RefusedFields } from './access/gate'
import { headers as securityHeaders } from './access/headers'
import sessionWarning from './enhance/session-warning.js?url'
import { LanguageContext } from './messages/use-t'
import { refusalDocuments } from './routes/refusal-document'
import { ErrorPage } from './ui/error-page'
import sourceSans from './ui/fonts/source-sans-latin.woff2?url'
import { Frame } from './ui/frame'
import { FallbackFrame, FrameContext } from './ui/frame-values'
import styles from './ui/index.css?url'

export const middleware: Route.MiddlewareFunction[] = [securityHeaders, refusalDocuments, gate]

export const links: Route.LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: sourceSans, crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export function loader({ context, url }: Route.LoaderArgs) {
  return frameOf(currentOf(context), url)
}

/** Reading pages are plain documents: they carry no framework code. A route says so with `export const handle = { isReading: true }`. */
function useIsReading(): boolean {
  return useMatches().some(({ handle }) => (handle as { isReading?: boolean } | undefined)?.isReading === true)
}

export function Layout({ children }: { children: React.ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root')
  // A request the gate turned away never reaches the loader; its page is a plain document with the same frame.
  const fallback = useContext(FallbackFrame)
  const frame = loaded ?? fallback
  const isReading = useIsReading()
  const language = frame?.language ?? 'nb'
  return (
    <html lang={language} data-color-scheme={frame?.appearance ?? 'auto'} data-size="md">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext value={language}>
          <FrameContext value={frame}>{frame ? <Frame frame={frame}>{children}</Frame> : children}</FrameContext>
        </LanguageContext>
        {!isReading && loaded && <ScrollRestoration />}
        {!isReading && loaded && <Scripts />}
        {frame?.session && <script src={sessionWarning} defer />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />
  const { reason = null, fields = [] } = (error.data ?? {}) as { reason?: string; fields?: RefusedFields }
  return <ErrorPage status={error.status} reason={reason} fields={fields} />
}
