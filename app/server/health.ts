import type { RequestHandler } from 'express'
import type { Database } from '#db/client'
import { isReady } from '#db/health'

/** `/healthz`: the process answers. `/readyz`: the database does too, and its schema is the one this program knows. */
export function health(database: () => Database): RequestHandler {
  return (request, response, next) => {
    if (request.path === '/healthz') {
      response.type('text').send('ok')
      return
    }
    if (request.path === '/readyz') {
      const ready = isReady(database())
      response
        .status(ready ? 200 : 503)
        .type('text')
        .send(ready ? 'ready' : 'database not ready')
      return
    }
    next()
  }
}
