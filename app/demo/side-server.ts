import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'

/** One server beside the app, where everything the demonstration needs of the world outside is mounted. */
export interface SideServer {
  readonly app: Express
  readonly address: string
  close(): Promise<void>
}

/** The next port is easy to remember; any other will do. */
export async function startSideServer(port: number): Promise<SideServer> {
  const app = express()
  app.disable('x-powered-by')
  const server = createServer(app)
  await listen(server, port).catch(() => listen(server, 0))
  return {
    app,
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      done()
    })
  })
}
