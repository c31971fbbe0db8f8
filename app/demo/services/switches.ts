import type { RequestHandler } from 'express'
import type { State, World } from './world'

/** The services that can be made to fail. */
export const services = ['maskinporten', 'veksling', 'fullmakter', 'beslutninger', 'enhetsregisteret'] as const
export type Service = (typeof services)[number]

/** How a service can fail. `stale` answers from before a change; only decisions can be indeterminate. */
export const faults = ['slow', '500', '429', 'malformed', 'html', 'stale', 'indeterminate'] as const
export type Fault = (typeof faults)[number]

interface Switched {
  readonly fault: Fault
  /** For `slow`: how long an answer takes; for `429`: what Retry-After says. */
  readonly seconds: number
  /** The world as it was when it was switched on. */
  readonly state: State
  /** Times it still happens; null until it is switched off. */
  left: number | null
}

export interface Switches {
  set(service: Service, fault: Fault, options?: { readonly seconds?: number; readonly times?: number | null }): void
  clear(service: Service): void
  startAfresh(): void
  faultOf(service: Service): Fault | null
  /** The world as the service knows it now. */
  stateFor(service: Service): State
  /** Fails as the switch says, or lets the service answer. */
  handler(service: Service): RequestHandler
}

/** The faults that make sense for a service. */
export function faultsOf(service: Service): Fault[] {
  return faults.filter(
    (fault) =>
      (fault !== 'indeterminate' || service === 'beslutninger') && (fault !== 'stale' || !['maskinporten', 'veksling'].includes(service)),
  )
}

export function createSwitches(world: World): Switches {
  const on = new Map<Service, Switched>()
  return {
    set(service, fault, { seconds = fault === 'slow' ? 20 : 30, times = null } = {}) {
      on.set(service, { fault, seconds, state: world.state(), left: times })
    },
    clear: (service) => void on.delete(service),
    startAfresh: () => on.clear(),
    faultOf: (service) => on.get(service)?.fault ?? null,
    stateFor: (service) => {
      const switched = on.get(service)
      return switched?.fault === 'stale' ? switched.state : world.state()
    },
    handler: (service) => (_request, response, next) => {
      const switched = on.get(service)
      if (!switched || switched.fault === 'stale') return next()
      if (switched.left !== null) {
        switched.left -= 1
        if (switched.left <= 0) on.delete(service)
      }
      switch (switched.fault) {
        case 'slow': {
          const timer = setTimeout(next, switched.seconds * 1000)
          response.on('close', () => clearTimeout(timer))
          return
        }
        case '429':
          response.status(429).set('retry-after', String(switched.seconds)).json({ status: 429, title: 'Too Many Requests' })
          return
        case '500':
          response.status(500).type('application/problem+json').send('{"status":500,"title":"Internal Server Error"}')
          return
        case 'malformed':
          response.type('json').send('{"uferdig":[')
          return
        case 'html':
          response.type('html').send('<!doctype html><title>Gateway</title><p>Tjenesten er ikke tilgjengelig')
          return
        case 'indeterminate':
          response.json({
            Response: [
              { Decision: 'Indeterminate', Status: { StatusCode: { Value: 'urn:oasis:names:tc:xacml:1.0:status:processing-error' } } },
            ],
          })
          return
      }
    },
  }
}
