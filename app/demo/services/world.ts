import { type AccessPackageCode, packagesOfRole } from '#app/domain/access-package'
import { type HoldingRole, holdingRoles } from '#app/domain/register-role'
import type { Clock } from '#app/platform/clock'
import { type Organisation, organisations } from '../organisations'
import type { Person } from '../people'

/** A package somebody has passed on to a person, for one organisation. */
export interface Delegation {
  readonly pid: string
  readonly organisationNumber: string
  readonly code: AccessPackageCode
}

/** Everything that can change while the demonstration runs. Replaced as a whole, so that an earlier one can be kept. */
export interface State {
  readonly delegations: readonly Delegation[]
  /** Organisation number → ISO day. */
  readonly deleted: ReadonlyMap<string, string>
  readonly events: readonly { readonly id: number; readonly at: string; readonly number: string; readonly kind: 'Endring' | 'Sletting' }[]
}

/** What a person has for an organisation, and from where. */
export interface Held {
  readonly organisation: Organisation
  readonly roles: readonly string[]
  readonly packages: readonly AccessPackageCode[]
}

/** The people and organisations all the local services speak of, so that they agree. */
export interface World {
  readonly people: readonly Person[]
  state(): State
  heldBy(pid: string, state: State): Held[]
  /** The organisations somebody has anything to do with, as they are now. */
  representedBy(pid: string): Organisation[]
  give(delegation: Delegation): void
  withdraw(delegation: Delegation): void
  deleteUnit(number: string): void
  restoreUnit(number: string): void
  startAfresh(): void
}

const isHolding = (role: string): role is HoldingRole => holdingRoles.some((holding) => holding === role)
const isSame = (one: Delegation, other: Delegation) =>
  one.pid === other.pid && one.organisationNumber === other.organisationNumber && one.code === other.code

export function createWorld(people: readonly Person[], clock: Clock): World {
  let state = firstState(people)

  function changeUnit(number: string, deletedOn: string | null, at: string): void {
    const deleted = new Map(state.deleted)
    if (deletedOn === null) deleted.delete(number)
    else deleted.set(number, deletedOn)
    const event = { id: (state.events.at(-1)?.id ?? 0) + 1, at, number, kind: deletedOn === null ? 'Endring' : 'Sletting' } as const
    state = { ...state, deleted, events: [...state.events, event] }
  }

  function heldBy(pid: string, { delegations }: State): Held[] {
    const roles = new Map(people.find((person) => person.pid === pid)?.rights.map((right) => [right.organisation.number, right.roles]))
    const given = delegations.filter((delegation) => delegation.pid === pid)
    return organisations.flatMap((organisation): Held[] => {
      const own = roles.get(organisation.number) ?? []
      const packages = [
        ...own.filter(isHolding).flatMap((role) => packagesOfRole(role)),
        ...given.filter(({ organisationNumber }) => organisationNumber === organisation.number).map(({ code }) => code),
      ]
      if (own.length + packages.length === 0) return []
      return [{ organisation, roles: own, packages: [...new Set(packages)] }]
    })
  }

  return {
    people,
    state: () => state,
    heldBy,
    representedBy: (pid) =>
      heldBy(pid, state).map(({ organisation }) => ({ ...organisation, deletedOn: state.deleted.get(organisation.number) ?? null })),
    give(delegation) {
      const others = state.delegations.filter((one) => !isSame(one, delegation))
      state = { ...state, delegations: [...others, delegation] }
    },
    withdraw(delegation) {
      state = { ...state, delegations: state.delegations.filter((one) => !isSame(one, delegation)) }
    },
    deleteUnit(number) {
      const at = clock.now().toString({ smallestUnit: 'millisecond' })
      changeUnit(number, at.slice(0, 10), at)
    },
    restoreUnit(number) {
      changeUnit(number, null, clock.now().toString({ smallestUnit: 'millisecond' }))
    },
    startAfresh() {
      state = firstState(people)
    },
  }
}

function firstState(people: readonly Person[]): State {
  const gone = organisations.flatMap(({ number, deletedOn }) => (deletedOn ? [{ number, deletedOn }] : []))
  return {
    delegations: people.flatMap(({ pid, rights }) =>
      rights.flatMap(({ organisation, packages }) => packages.map((code) => ({ pid, organisationNumber: organisation.number, code }))),
    ),
    deleted: new Map(gone.map(({ number, deletedOn }) => [number, deletedOn])),
    events: gone.map(({ number, deletedOn }, i) => ({ id: i + 1, at: `${deletedOn}T04:00:00.000Z`, number, kind: 'Sletting' })),
  }
}
