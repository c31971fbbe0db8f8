import autocannon, { type Request } from 'autocannon'
import type { Program } from './child'
import { median, percentile } from './numbers'

/** What a series of requests showed. Times in milliseconds. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Of the server, all threads, per request. */
  readonly cpuMs: number
  readonly requests: number
  /** Sorted. */
  readonly times: readonly number[]
}

export interface Target {
  readonly program: Program
  /** What each connection sends, round and round. */
  readonly requestsOf: (connection: number) => Request[]
  readonly connections?: number
  /** Requests per second in all; as fast as they are answered when left out. */
  readonly rate?: number
}
/** Either so many seconds, or so many requests in all. */
export type Extent = { readonly seconds: number } | { readonly requests: number }

/** As `measure`, and once more if the machine was too busy to answer anything at all. */
export async function load(target: Target, extent: Extent): Promise<Load> {
  return (
    (await measure(target, extent)) ??
    (await measure(target, extent)) ??
    Promise.reject(new Error('The machine is too busy to measure anything'))
  )
}

/** Sends requests from a few connections, each waiting for its answer. Refuses to count anything but 2xx and 3xx. */
async function measure({ program, requestsOf, connections = 8, rate }: Target, extent: Extent): Promise<Load | null> {
  const times: number[] = []
  const refused = new Map<number, number>()
  let connection = 0
  const before = await program.usage()
  const started = performance.now()
  let last = started
  const run = autocannon({
    url: program.address,
    connections,
    timeout: 60,
    ...(rate === undefined ? {} : { overallRate: rate }),
    ...('seconds' in extent ? { duration: extent.seconds } : { amount: extent.requests }),
    setupClient: (client) => client.setRequests(requestsOf(connection++)),
  })
  run.on('response', (_client, status, _bytes, milliseconds) => {
    last = performance.now()
    times.push(milliseconds)
    if (status >= 400) refused.set(status, (refused.get(status) ?? 0) + 1)
  })
  const { errors } = await run
  const after = await program.usage()
  if (errors > 0 || refused.size > 0) {
    throw new Error(`${requestsOf(0)[0]?.path}: ${times.length} answers, ${errors} errors, refused ${JSON.stringify([...refused])}`)
  }
  if (times.length === 0) return null
  times.sort((a, b) => a - b)
  return {
    perSecond: (times.length * 1000) / (last - started),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpuMs: (after.cpuMs - before.cpuMs) / times.length,
    requests: times.length,
    times,
  }
}

/** Takes turns, so that whatever else the machine does falls on all alike; the median of each. */
export async function inTurns<Name extends string>(
  targets: Readonly<Record<Name, Target>>,
  rounds: number,
  extent: Extent,
): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[]
  const series = new Map<Name, Load[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) series.get(name)?.push(await load(targets[name], extent))
  }
  return Object.fromEntries(names.map((name) => [name, middle(series.get(name) ?? [])])) as Record<Name, Load>
}

function middle(loads: readonly Load[]): Load {
  const of = (key: Exclude<keyof Load, 'times'>) => median(loads.map((one) => one[key]))
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpuMs: of('cpuMs'), requests: of('requests'), times: [] }
}
