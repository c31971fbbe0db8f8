import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { Router } from 'express'
import type { Clock } from '#app/platform/clock'
import { altinnScopes, type RegisterSettings } from '#app/platform/register-settings'
import type { Person } from '../people'
import { altinnRouter } from './altinn'
import { unitsRouter } from './enhetsregisteret'
import { maskinportenRouter } from './maskinporten'
import type { PolicyOf } from './policy-decision'
import { switchesRouter } from './switch-page'
import { createSwitches, type Switches } from './switches'
import { createWorld, type World } from './world'

/** Stand-ins for the services outside, on this machine: Maskinporten, Altinn and Enhetsregisteret. */
export interface LocalServices {
  /** For the root of the server beside the app. */
  readonly router: Router
  readonly switches: Switches
  readonly world: World
  /** What the app is told of the services, as it would be told of the real ones. `address` is that of the server they are on. */
  settingsAt(address: string): RegisterSettings
  /** Switches everything off, and forgets what has been changed. */
  startAfresh(): void
}

/** What vendors' systems must have. */
export const systemScope = 'innspill:egenvurdering'

export const localResources = { response: 'innspill-horingssvar', selfAssessment: 'innspill-egenvurdering' } as const
const client = { clientId: 'innspill-demonstrasjon', kid: 'demonstrasjon' } as const

export function createLocalServices(people: readonly Person[], clock: Clock, policyOf: PolicyOf): LocalServices {
  const world = createWorld(people, clock)
  const switches = createSwitches(world)
  clientKeys ??= pairOf(makeKeys())
  issuerKeys ??= pairOf(makeKeys())
  const { publicKey, privateKey } = clientKeys
  const signing = issuerKeys
  const secret = randomBytes(32)
  const subscription = { header: 'X-Abonnement', key: randomBytes(16).toString('hex') }
  let base = ''
  const issuer = () => `${base}/maskinporten/`

  const router = Router()
  const known = { ...client, publicKey, scopes: altinnScopes, organisationNumber: '310000078' }
  router.use('/maskinporten', switches.handler('maskinporten'), maskinportenRouter(known, issuer, signing, clock))
  router.use(
    '/altinn',
    altinnRouter({ subscription, orgCode: 'demo', secret, maskinporten: signing.publicKey, policyOf }, world, switches, clock),
  )
  router.use('/enhetsregisteret/api', unitsRouter(world, switches))
  router.use('/brytere', switchesRouter(world, switches))

  return {
    router,
    switches,
    world,
    settingsAt(address) {
      base = address
      return {
        altinn: {
          platform: `${address}/altinn`,
          subscription,
          orgCode: 'demo',
          resources: localResources,
          maskinporten: {
            tokenAddress: `${address}/maskinporten/token`,
            audience: issuer(),
            clientId: client.clientId,
            key: privateKey,
            identifiedBy: { kid: client.kid },
            scopes: altinnScopes,
          },
          isExchanged: true,
          times: { attempt: 4500, total: 10_000, pause: 300, keep: 180_000, rest: 30_000 },
        },
        units: {
          address: `${address}/enhetsregisteret/api`,
          userAgent: 'Innspill (demonstrasjon)',
          times: { attempt: 4500, total: 10_000, pauses: [300, 900] },
        },
        systems: { issuer: issuer(), scope: systemScope, audience: null },
      }
    },
    startAfresh() {
      switches.startAfresh()
      world.startAfresh()
    },
  }
}

interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** One pair each as long as the program runs: our own as a client, and Maskinporten's. */
let clientKeys: Pairs | null = null
let issuerKeys: Pairs | null = null

interface Pairs {
  readonly publicKey: Promise<KeyObject>
  readonly privateKey: Promise<KeyObject>
}

function pairOf(made: Promise<KeyPair>): Pairs {
  return { publicKey: made.then((pair) => pair.publicKey), privateKey: made.then((pair) => pair.privateKey) }
}

/** Made while the rest starts; whoever needs it first, waits. */
function makeKeys(): Promise<KeyPair> {
  return new Promise((done, fail) => {
    generateKeyPair('rsa', { modulusLength: 2048 }, (error, publicKey, privateKey) =>
      error ? fail(error) : done({ publicKey, privateKey }),
    )
  })
}
