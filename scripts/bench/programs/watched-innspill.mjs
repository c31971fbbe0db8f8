// Innspill as it is built, with a clock that can be set before anybody comes, and with a note of when each request arrived.
import { subscribe } from 'node:diagnostics_channel'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { answerQuestions } from './answer.mjs'

let ahead = 0
const machine = Date.now
Date.now = () => machine() + ahead

/** @type {[id: string, at: number][]} */
const arrivals = []
subscribe('http.server.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message)
  const id = request.headers['x-bench']
  if (typeof id === 'string') arrivals.push([id, Date.now()])
})
const delay = monitorEventLoopDelay({ resolution: 5 })

const [serverFile = '', dataFolder = '', port = '0'] = process.argv.slice(2)
const { start } = await import(pathToFileURL(serverFile).href)
await start({ port: Number(port), dataFolder, env: process.env, clientFolder: 'build/client' })
answerQuestions({
  /** @param {number} now milliseconds since 1970 */
  setClock(now) {
    ahead = now - machine()
    delay.enable()
  },
  arrivals: () => arrivals,
  /** How much later than it should the program has come to what waited, in milliseconds. */
  delay: () => ({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }),
})
process.send?.({ ready: `http://127.0.0.1:${port}` })
