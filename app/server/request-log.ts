import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '#app/platform/log'
import { loggedPath } from '#app/platform/logged-path'

/** One line per answered request: method, path, status and time spent. Query strings stay out: people write in search fields. */
export function logRequest(log: Log, request: IncomingMessage, response: ServerResponse): void {
  if (!log.isLevelEnabled('info')) return
  const began = performance.now()
  const path = loggedPath((request.url ?? '/').split('?')[0] ?? '/')
  response.once('close', () => {
    const milliseconds = Math.round((performance.now() - began) * 10) / 10
    log.info({ method: request.method, path, status: response.statusCode, complete: response.writableFinished, milliseconds }, 'request')
  })
}
