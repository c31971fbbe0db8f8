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
  readonly parts: readonly string[]
}

function toLeaf(routes: Routes, id: string): Leaf {
  const route = routes[id]
  if (!route) return { ids: [], parts: [] }
  const around = route.parentId === undefined ? { ids: [], parts: [] } : toLeaf(routes, route.parentId)
  return { ids: [...around.ids, id], parts: [...around.parts, ...partsOf((route.path ?? '').toLowerCase())] }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** Part by part; `:code` may be anything, `*` anything from there on, and a part with a question mark may be left out. */
function mayLead({ parts }: Leaf, asked: readonly string[]): boolean {
  for (const [at, part] of parts.entries()) {
    if (part === '*' || part.endsWith('?')) return true
    const given = asked[at]
    if (given === undefined || (!part.startsWith(':') && part !== given)) return false
  }
  return parts.length === asked.length
}
