// The lower bound for pages: a bare Node server that has the finished bytes in memory.
import { createServer } from 'node:http'
import { answerQuestions } from './answer.mjs'

/** @type {Map<string, { headers: Record<string, string>, body: Buffer }>} */
const kept = new Map()

const server = createServer((request, response) => {
  const found = kept.get(request.url ?? '')
  if (!found) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, found.headers)
  response.end(found.body)
})

answerQuestions({
  keep(/** @type {{ path: string, headers: Record<string, string>, body: string }} */ { path, headers, body }) {
    kept.set(path, { headers, body: Buffer.from(body, 'base64') })
  },
})
server.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.send?.({ ready: `http://127.0.0.1:${address.port}` })
})
