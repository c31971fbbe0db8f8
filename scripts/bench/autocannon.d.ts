declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export interface Request {
    method?: 'GET' | 'POST'
    path: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: Request) => Request
  }
  export interface Client {
    setRequests(requests: Request[]): void
  }
  export interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration?: number
    amount?: number
    timeout?: number
    overallRate?: number
    setupClient?: (client: Client) => void
  }
  export interface Run extends EventEmitter, PromiseLike<{ errors: number }> {
    on(event: 'response', listener: (client: Client, statusCode: number, bytes: number, milliseconds: number) => void): this
  }
  export default function autocannon(options: Options): Run
}
