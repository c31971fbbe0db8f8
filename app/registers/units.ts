import { handleWhen, retry, TaskCancelledError, TimeoutStrategy, timeout, wrap } from 'cockatiel'
import { organisationNumberIn } from '#app/domain/organisation-number'
import type { RegisteredUnit, UnitRegister } from '#app/domain/registers'
import type { Clock } from '#app/platform/clock'
import type { Log } from '#app/platform/log'
import type { UnitSettings } from '#app/platform/register-settings'
import { addressUnder, call, jsonOf, type Reply, Silent, shaped } from './call'
import { exactNamesFirst } from './name-ranking'
import { changesShape, removedShape, searchShape, unitShape } from './unit-shapes'

/** The register gives nothing beyond its first ten thousand hits. */
const window = 10_000
const searchSize = 20
const changesSize = 1000

type Silence = { readonly kind: 'silent'; readonly retryAfter: number | null }
type Found = Extract<Awaited<ReturnType<UnitRegister['find']>>, { kind: 'found' }>

/** Enhetsregisteret, asked over HTTP. Open to all: no key, and only organisations' numbers and names are sent. */
export function createUnitRegister({ address, userAgent, times }: UnitSettings, clock: Clock, log: Log): UnitRegister {
  /** When the register has asked us to wait, it is not asked before. */
  let quietUntil = 0
  const policy = wrap(
    timeout(times.total, TimeoutStrategy.Aggressive),
    retry(
      handleWhen((error) => error instanceof Silent && error.mayPass && (error.retryAfter ?? 0) * 1000 < times.total),
      {
        maxAttempts: times.pauses.length,
        backoff: { next: (context) => pauseAfter(context) },
      },
    ),
  )

  /** Milliseconds before the next attempt: what the register asks for, else ours. */
  function pauseAfter({ attempt, result }: { attempt: number; result: object }): { duration: number; next: typeof pauseAfter } {
    const error = 'error' in result ? result.error : null
    const asked = error instanceof Silent ? error.retryAfter : null
    return { duration: asked === null ? (times.pauses[attempt - 1] ?? 0) : asked * 1000, next: pauseAfter }
  }

  async function get(path: string, query: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>): Promise<Reply> {
    const wait = (quietUntil - clock.now().epochMilliseconds) / 1000
    if (wait > 0) throw new Silent('resting', Math.ceil(wait))
    const asked = addressUnder(address, path)
    asked.search = new URLSearchParams(query).toString()
    return policy.execute(({ signal }) =>
      call(asked, {
        headers: { accept: 'application/json', 'user-agent': userAgent, ...headers },
        signal: AbortSignal.any([signal, AbortSignal.timeout(times.attempt)]),
      }),
    )
  }

  /** What the work comes to, or that the register is silent. */
  async function orSilence<T>(work: () => Promise<T>): Promise<T | Silence> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Silent) && !(error instanceof TaskCancelledError)) throw error
      const [because, retryAfter] = error instanceof Silent ? [error.because, error.retryAfter] : ['time-out', null]
      if (because !== 'resting' && retryAfter !== null) quietUntil = clock.now().epochMilliseconds + Math.min(retryAfter, 3600) * 1000
      log.warn({ register: 'units', because }, 'a register did not answer')
      return { kind: 'silent', retryAfter }
    }
  }

  async function findAmong(kind: 'enheter' | 'underenheter', number: string, etag: string | null) {
    const reply = await get(`/${kind}/${number}`, {}, etag ? { 'if-none-match': etag } : {})
    if (reply.status === 304 && etag) return { kind: 'unchanged' } as const
    if (reply.status === 404) return null
    if (reply.status === 410) return removed(number, kind, reply)
    if (reply.status !== 200) throw new Silent('failure')
    const unit = shaped(unitShape.parse, jsonOf(reply))
    if (unit.number !== number) throw new Silent('malformed')
    return found({ ...unit, isSubunit: kind === 'underenheter' || unit.isSubunit }, reply.etag)
  }

  async function searchOnce(
    query: Readonly<Record<string, string>>,
  ): Promise<{ units: RegisteredUnit[]; total: number; pages: number } | null> {
    const reply = await get('/enheter', query, {})
    // The window may be smaller than we were told.
    if (reply.status === 400) return null
    if (reply.status !== 200) throw new Silent('failure')
    const { _embedded, page } = shaped(searchShape.parse, jsonOf(reply))
    const units = (_embedded?.enheter ?? []).filter(({ status }) => status === 'active')
    return { units, total: page?.totalElements ?? units.length, pages: page?.totalPages ?? 1 }
  }

  return {
    find: (written, etag = null) =>
      orSilence(async () => {
        const number = organisationNumberIn(written)
        if (number === null) return { kind: 'invalid-number' } as const
        return (
          (await findAmong('enheter', number, etag)) ?? (await findAmong('underenheter', number, etag)) ?? ({ kind: 'unknown' } as const)
        )
      }),

    search: (written, page) =>
      orSilence(async () => {
        const name = written.trim().slice(0, 150)
        if (name === '') return { kind: 'found', units: [], total: 0, page, pages: 0 } as const
        if ((page + 1) * searchSize > window) return { kind: 'too-far' } as const
        const query = { navn: name, size: String(searchSize), page: String(page), sort: 'navn,ASC' }
        const [hits, consecutive] = await Promise.all([
          searchOnce(query),
          // Hits come by name, so the very name asked for may be pages away.
          page === 0 ? searchOnce({ ...query, navnMetodeForSoek: 'FORTLOEPENDE' }) : null,
        ])
        if (!hits && page === 0) throw new Silent('failure')
        if (!hits) return { kind: 'too-far' } as const
        const pages = Math.min(hits.pages, window / searchSize)
        return {
          kind: 'found',
          units: exactNamesFirst(name, hits.units, consecutive?.units ?? []),
          total: hits.total,
          page,
          pages,
        } as const
      }),

    changesSince: (since, page) =>
      orSilence(async () => {
        // The register counts from and including the number it is given.
        const from: Record<string, string> = 'eventId' in since ? { oppdateringsid: String(since.eventId + 1) } : { dato: since.moment }
        const reply = await get('/oppdateringer/enheter', { ...from, size: String(changesSize), page: String(page) }, {})
        if (reply.status !== 200) throw new Silent('failure')
        const { _embedded, page: place } = shaped(changesShape.parse, jsonOf(reply))
        const events = _embedded?.oppdaterteEnheter ?? []
        const ids = events.map(({ oppdateringsid }) => oppdateringsid)
        const hasMore = page + 1 < (place?.totalPages ?? 0) && (page + 2) * changesSize <= window
        return {
          kind: 'found',
          numbers: [...new Set(events.map(({ organisasjonsnummer }) => organisasjonsnummer))],
          lastEventId: ids.length === 0 ? null : Math.max(...ids),
          hasMore,
        } as const
      }),
  }
}

function found(unit: RegisteredUnit, etag: string | null): Found {
  return { kind: 'found', unit, etag }
}

/** Name and form are not told; whoever has them from before keeps them. */
function removed(number: string, kind: 'enheter' | 'underenheter', reply: Reply): Found {
  const isSubunit = kind === 'underenheter'
  const blank = { name: '', form: '', status: 'deleted', parent: null, isBankruptOrClosing: false, municipality: null } as const
  return found({ ...blank, number, isSubunit, deletedOn: deletedOnIn(reply) }, null)
}

function deletedOnIn(reply: Reply): string | null {
  if (reply.body.trim() === '') return null
  try {
    return removedShape.parse(jsonOf(reply)).slettedato ?? null
  } catch {
    return null
  }
}
