import { renderToStaticMarkup } from 'react-dom/server'
import { isRouteErrorResponse, type MiddlewareFunction } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { frameOf } from '#app/access/frame'
import { LanguageContext } from '#app/messages/use-t'
import { ErrorPage } from '#app/ui/error-page'
import { Frame } from '#app/ui/frame'
import { FrameContext, type FrameValues } from '#app/ui/frame-values'
import styles from '#app/ui/index.css?url'

/**
 * Gives a person a whole page where the framework would give data: addresses that only receive have no page to show a refusal on.
 * Programs, which do not ask for a page, get the data.
 */
export const refusalDocuments: MiddlewareFunction<Response> = async ({ request, context, url }, next) => {
  const isForPerson = request.headers.get('accept')?.includes('text/html') && !url.pathname.startsWith('/api/')
  try {
    const response = await next()
    if (response.status < 400 || !isForPerson || response.headers.get('content-type')?.startsWith('text/html')) return response
    const page = toDocument(currentOf(context), url, response.status, await reasonIn(response))
    const retryAfter = response.headers.get('retry-after')
    if (retryAfter !== null) page.headers.set('Retry-After', retryAfter)
    return page
  } catch (error) {
    if (!isRouteErrorResponse(error) || !isForPerson) throw error
    return toDocument(currentOf(context), url, error.status, (error.data as { reason?: string } | null)?.reason ?? null)
  }
}

function toDocument(current: Current, url: URL, status: number, reason: string | null): Response {
  // The address may only receive: a choice of language or a new login leads to where one can be.
  const frame: FrameValues = { ...frameOf(current, url), path: '/' }
  return new Response(refusalDocument(frame, status, reason), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

async function reasonIn(response: Response): Promise<string | null> {
  try {
    return ((await response.json()) as { reason?: string } | null)?.reason ?? null
  } catch {
    return null
  }
}

/** A page that needs neither router nor browser code. */
function refusalDocument(frame: FrameValues, status: number, reason: string | null): string {
  const markup = renderToStaticMarkup(
    <html lang={frame.language} data-color-scheme={frame.appearance} data-size="md">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <LanguageContext value={frame.language}>
          <FrameContext value={frame}>
            <Frame frame={frame}>
              <ErrorPage status={status} reason={reason} />
            </Frame>
          </FrameContext>
        </LanguageContext>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${markup}`
}
