import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { people } from '#app/demo/people'
import { createLocalServices, localResources } from '#app/demo/services/local-services'
import type { Fault, Service } from '#app/demo/services/switches'
import { accessPackageCodes } from '#app/domain/access-package'
import { policyRules } from '#app/domain/altinn-policy'
import { createLog } from '#app/platform/log'
import type { AltinnSettings, UnitSettings } from '#app/platform/register-settings'
import { createRightsRegister } from '#app/registers/rights'
import { createUnitRegister } from '#app/registers/units'

/** A clock that stands until it is told to go on. */
export function standingClock() {
  let moment = Temporal.Now.instant()
  return {
    now: () => moment,
    pass(duration: Temporal.DurationLike) {
      moment = moment.add(duration)
    },
  }
}

export const silentLog = createLog('silent')

/** Hurried, so that the tests are quick; the proportions are those of real life. */
const hurried = { attempt: 150, total: 400, pause: 20, keep: 180_000, rest: 150 }

const rules = policyRules({ write: accessPackageCodes, submit: [], selfAssess: accessPackageCodes, leadersSubmit: true })

/** The local services on a port of their own, and the app's own registers asking them over HTTP. */
export async function localServices(change: { altinn?: Partial<AltinnSettings>; units?: Partial<UnitSettings> } = {}) {
  const clock = standingClock()
  const policies = new Map([
    [localResources.response as string, rules.response],
    [localResources.selfAssessment as string, rules.selfAssessment],
  ])
  const services = createLocalServices(people, clock, async (resource) => policies.get(resource) ?? null)
  const asked: { method: string; url: string; headers: NodeJS.Dict<string | string[]> }[] = []
  const app = express()
  app.use(({ method, url, headers }, _response, next) => {
    asked.push({ method, url, headers })
    next()
  })
  app.use(services.router)
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const settings = services.settingsAt(address)
  const altinn = { ...settings.altinn, times: hurried, ...change.altinn }
  // Making the keys and reading the data take longer than these hurried attempts.
  await altinn.maskinporten.key
  await fetch(`${address}/maskinporten/jwk`)
  await fetch(`${address}/enhetsregisteret/api/enheter/310000019`)
  asked.length = 0
  const units = { ...settings.units, times: { attempt: 250, total: 900, pauses: [20, 60] } as const, ...change.units }
  return {
    ...services,
    address,
    clock,
    asked,
    askedFor: (part: string) => asked.filter(({ url }) => url.includes(part)).length,
    altinn,
    rights: createRightsRegister(altinn, clock, silentLog),
    units: createUnitRegister(units, clock, silentLog),
    /** As the switches' own page does it. */
    async flip(service: Service, fault: Fault | '', options: { sekunder?: number; ganger?: number } = {}) {
      const fields = Object.entries(options).map(([name, value]) => [name, String(value)])
      const body = new URLSearchParams([['tjeneste', service], ['feil', fault], ...fields])
      await fetch(`${address}/brytere`, { method: 'POST', body, redirect: 'manual' })
    },
  }
}

/** Somebody in the synthetic world. */
export function pidOf(id: string): string {
  const found = people.find((person) => person.id === id)
  if (!found) throw new Error(`Nobody is called ${id}`)
  return found.pid
}
