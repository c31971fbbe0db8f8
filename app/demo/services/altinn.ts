import type { KeyObject } from 'node:crypto'
import express, { type Request, type RequestHandler, Router } from 'express'
import { SignJWT } from 'jose'
import { altinnRoleNames } from '#app/domain/altinn-role'
import type { Clock } from '#app/platform/clock'
import type { Organisation } from '../organisations'
import { type PolicyOf, xacmlAnswer } from './policy-decision'
import { claimsOf } from './signed-token'
import { subunits } from './subunits'
import type { Switches } from './switches'
import type { Held, World } from './world'

export interface AltinnDoor {
  readonly subscription: { readonly header: string; readonly key: string }
  readonly orgCode: string
  /** What Altinn's own tokens are signed with here. */
  readonly secret: Uint8Array
  /** What Maskinporten's are verified by. */
  readonly maskinporten: Promise<KeyObject>
  /** The policies in the resource registry, by resource id. */
  readonly policyOf: PolicyOf
}

/** Altinn as far as we ask it: exchange of tokens, authorized parties and decisions, in the documented shapes. */
export function altinnRouter(door: AltinnDoor, world: World, switches: Switches, clock: Clock): Router {
  const router = Router()
  const needs = (scope: string) => bearer(door, scope, clock)
  router.get('/authentication/api/v1/exchange/maskinporten', switches.handler('veksling'), needs(''), async (request, response) => {
    const token = await tokenOf(request, door, clock)
    const now = Math.floor(clock.now().epochMilliseconds / 1000)
    const exchanged = await new SignJWT({
      ...token?.claims,
      iss: 'altinn',
      'urn:altinn:orgNumber': '310000078',
      'urn:altinn:authlevel': '3',
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt(now)
      .setExpirationTime(now + 1800)
      .sign(door.secret)
    response.type('text').send(exchanged)
  })
  const parties = '/accessmanagement/api/v1/resourceowner/authorizedparties'
  const scope = 'altinn:accessmanagement/authorizedparties.resourceowner'
  router.post(parties, switches.handler('fullmakter'), needs(scope), express.json(), partiesHandler(door, world, switches))
  const authorize = '/authorization/api/v1/authorize'
  router.post(
    authorize,
    switches.handler('beslutninger'),
    needs('altinn:authorization/authorize'),
    express.json(),
    async (request, response) => {
      const state = switches.stateFor('beslutninger')
      response.json(await xacmlAnswer(request.body, (pid) => world.heldBy(pid, state), door.policyOf))
    },
  )
  return router
}

async function tokenOf(request: Request, { secret, maskinporten }: AltinnDoor, clock: Clock) {
  const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? ''
  return (await claimsOf(token, secret, clock)) ?? claimsOf(token, await maskinporten, clock)
}

/** 401 without a good token and key, 403 without the scope. An empty scope is nobody's business but the token's. */
function bearer(door: AltinnDoor, scope: string, clock: Clock): RequestHandler {
  return async (request, response, next) => {
    const claims = (await tokenOf(request, door, clock))?.claims
    if (!claims || (scope && (claims.iss !== 'altinn' || request.get(door.subscription.header) !== door.subscription.key))) {
      response.status(401).end()
    } else if (scope && !claims.scope?.split(' ').includes(scope)) {
      response.status(403).end()
    } else next()
  }
}

interface Filter {
  readonly type?: string
  readonly value?: string
}

function partiesHandler({ orgCode }: AltinnDoor, world: World, switches: Switches): RequestHandler {
  return ({ body, query }, response) => {
    const { type, value: pid = '', partyFilter } = (body ?? {}) as Filter & { partyFilter?: Filter[] }
    if (type !== 'urn:altinn:person:identifier-no' || (query.orgCode !== undefined && query.orgCode !== orgCode)) {
      response.status(400).type('application/problem+json').send('{"status":400,"title":"Validation problem"}')
      return
    }
    const state = switches.stateFor('fullmakter')
    const asked = new Set((partyFilter ?? []).map(({ value }) => value))
    const isAsked = (number: string) => asked.size === 0 || asked.has(number)
    const shown = { packages: query.includeAccessPackages === 'true', roles: query.includeRoles !== 'false' }
    const person = world.people.find((one) => one.pid === pid)
    const own = person && isAsked(pid) ? [{ ...blank, name: person.name, type: 'Person', personId: pid, partyId: 50_000_000 }] : []
    const held = world
      .heldBy(pid, state)
      .filter(({ organisation: { number } }) => query.includeInactiveParties !== 'false' || !state.deleted.has(number))
    const organisations = held.flatMap((one) => {
      const { number } = one.organisation
      const below = subunits.filter((unit) => unit.parent === number)
      if (!isAsked(number) && !below.some((unit) => isAsked(unit.number))) return []
      return [
        {
          ...party(one.organisation, one, shown, state.deleted.has(number)),
          subunits: below.filter((unit) => isAsked(number) || isAsked(unit.number)).map((unit) => party(unit, one, shown, false)),
        },
      ]
    })
    response.json([...own, ...organisations])
  }
}

const blank = {
  partyUuid: '00000000-0000-4000-8000-000000000000',
  organizationNumber: null as string | null,
  parentId: null,
  personId: null as string | null,
  dateOfBirth: null,
  emailId: null,
  unitType: null as string | null,
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: [] as string[],
  authorizedResources: [] as string[],
  authorizedRoles: [] as string[],
  authorizedInstances: [] as string[],
  subunits: [] as unknown[],
}

/** Whoever leads an organisation holds more than a hundred packages; these stand for those that are no concern of ours. */
const otherPackages = ['regnskap-okonomi-rapport', 'skatt-naering', 'post-til-virksomheten-med-taushetsbelagt-innhold']

function party(
  { number, name, form }: Pick<Organisation, 'number' | 'name' | 'form'>,
  { roles, packages }: Held,
  shown: { packages: boolean; roles: boolean },
  isDeleted: boolean,
) {
  const known = Object.entries(altinnRoleNames)
  return {
    ...blank,
    name: name.toLocaleUpperCase('nb'),
    organizationNumber: number,
    partyId: Number(number) - 259_000_000,
    type: 'Organization',
    unitType: form,
    isDeleted,
    authorizedAccessPackages: shown.packages ? [...(roles.length > 0 ? otherPackages : []), ...packages] : [],
    // Both ways of writing a role, as Altinn does.
    authorizedRoles: shown.roles
      ? known.filter(([code]) => roles.includes(code)).flatMap(([code, name]) => [code.toLowerCase(), name])
      : [],
  }
}
