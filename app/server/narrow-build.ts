import type { ServerBuild } from 'react-router'
import { comparedPath } from './request-address'

type Routes = ServerBuild['routes']

/** The ids of the routes that an address may lead to, with what they lie in; null where only the framework can tell. */
export type Candidates = (address: URL) => readonly string[] | null

/** Looks at what stands in the addresses themselves; which of several is meant, the framework decides. */
export function candidatesIn(routes: Routes): Candidates {
  const all = Object.values(routes).flatMap((route) => (route ? [route] : []))
  const parents = new Set(all.map(({ parentId }) => parentId))
  const leaves = all.filter(({ id }) => !parents.has(id)).map(({ id }) => toLeaf(routes, id))
  return (address) => {
    // What is spelled in another way, or is the framework's own, is left to it.
    if (/%|\/\/|\/_/.test(address.pathname)) return null
    const parts = partsOf(comparedPath(address))
    const found = leaves.filter((leaf) => mayLead(leaf, parts))
    return found.length === 0 ? null : [...new Set(found.flatMap(({ ids }) => ids))]
  }
}

/** The same program with these routes alone. */
export function narrowBuild(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <T>(routes: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}

interface Leaf {
  /** Itself and what it lies in. */
  readonly ids: readonly string[]
  /** What must stand at each place; null where anything may. */
  readonly parts: readonly (string | null)[]
  /** Whether more may follow: after `*`, or a part that may be left out. */
  readonly isOpen: boolean
}

function toLeaf(routes: Routes, id: string): Leaf {
  const ids: string[] = []
  const parts: string[] = []
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    ids.unshift(at)
    parts.unshift(...partsOf((routes[at]?.path ?? '').toLowerCase()))
  }
  const open = parts.findIndex((part) => part === '*' || part.endsWith('?'))
  const told = open === -1 ? parts : parts.slice(0, open)
  return { ids, parts: told.map((part) => (part.startsWith(':') ? null : part)), isOpen: open !== -1 }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** Asked of every leaf for every request: how many parts there are settles most of them. */
function mayLead({ parts, isOpen }: Leaf, asked: readonly string[]): boolean {
  const isRightLength = isOpen ? asked.length >= parts.length : asked.length === parts.length
  return isRightLength && parts.every((part, at) => part === null || part === asked[at])
}
