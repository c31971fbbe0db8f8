import { createHmac, randomBytes } from 'node:crypto'
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { LRUCache } from 'lru-cache'
import type { AltinnAnswer, AltinnRights, Silence } from '#app/domain/altinn-rights'
import type { RightsRegister } from '#app/domain/registers'
import type { Clock } from '#app/platform/clock'
import type { Log } from '#app/platform/log'
import type { AltinnSettings } from '#app/platform/register-settings'
import { exchangeToken } from './altinn-token'
import { askOwnName, askPartyRights, type PartyRights } from './authorized-parties'
import { Silent } from './call'
import { askDecisions, type Decisions } from './decision-point'
import { keepToken } from './kept-token'
import { fetchMaskinportenToken } from './maskinporten'

type Question = Parameters<RightsRegister['ask']>[0]
interface Kept {
  readonly answer: AltinnAnswer
  readonly at: number
}

/** The longest pause a service may ask for that we wait out ourselves: seconds. */
const shortPause = 2

/** Altinn, asked over HTTP: one list of packages and roles, and one decision per act. */
export function createRightsRegister(settings: AltinnSettings, clock: Clock, log: Log): RightsRegister {
  const { times, maskinporten, platform, resources } = settings
  const patiently = patience(times)
  // Fetching a token serves everybody who waits for it, so no single question's end may cut it short.
  const alone = () => AbortSignal.timeout(times.attempt)
  const fromMaskinporten = keepToken(() => fetchMaskinportenToken(maskinporten, clock, alone()), clock)
  const exchanged = keepToken(async () => exchangeToken(platform, await fromMaskinporten.get(), clock, alone()), clock)
  const token = settings.isExchanged ? exchanged : fromMaskinporten

  const kept = new LRUCache<string, Kept>({ max: 5000 })
  const underWay = new Map<string, Promise<AltinnAnswer>>()
  // Made anew at each start: nothing outside this process can tell whom a key stands for.
  const secret = randomBytes(32)
  const keyOf = ({ pid, organisationNumber }: Question) =>
    createHmac('sha256', secret).update(`${pid}:${organisationNumber}`).digest('base64')

  /** One question to Altinn, with the token it takes. */
  function withToken<T>(work: (token: string, signal: AbortSignal) => Promise<T>): Promise<T> {
    return patiently(async (signal) => {
      try {
        return await work(await token.get(), signal)
      } catch (error) {
        if (error instanceof Silent && error.isUnauthorised) {
          fromMaskinporten.forget()
          exchanged.forget()
        }
        throw error
      }
    })
  }

  async function askAltinn(question: Question): Promise<AltinnAnswer> {
    const started = clock.now()
    const askedAt = started.toString()
    let answer: AltinnAnswer
    try {
      const [party, decided] = await withToken((good, signal) =>
        Promise.all([
          askPartyRights(settings, good, question, signal),
          askDecisions(settings, good, { pid: question.pid, organisationNumber: question.organisationNumber, resources }, signal),
        ]),
      )
      // Where nothing could be decided, Altinn has not said no: it failed, in a way that comes with HTTP 200.
      if (Object.values(decided.decisions).every((decision) => decision === 'Indeterminate')) throw new Silent('failure')
      answer = { kind: 'answered', askedAt, rights: rightsOf(question.organisationNumber, party, decided) }
    } catch (error) {
      answer = { kind: 'silent', askedAt, because: tell(error) }
    }
    remember(keyOf(question), { answer, at: started.epochMilliseconds })
    return answer
  }

  /** Not what was never decided, and not what was asked before something newer. */
  function remember(key: string, asked: Kept): void {
    if (asked.answer.kind === 'silent' || Object.values(asked.answer.rights.decisions).includes('Indeterminate')) return
    const earlier = kept.get(key)
    if (!earlier || earlier.at <= asked.at) kept.set(key, asked)
  }

  function tell(error: unknown): Silence {
    const because = silenceOf(error)
    log.warn({ register: 'altinn', because }, 'a register did not answer')
    return because
  }

  return {
    ask(question) {
      if (question.isFresh) return askAltinn(question)
      const key = keyOf(question)
      const found = kept.get(key)
      const age = found ? clock.now().epochMilliseconds - found.at : Number.POSITIVE_INFINITY
      if (found && age >= 0 && age < times.keep) return Promise.resolve(found.answer)
      const asking = underWay.get(key) ?? askAltinn(question).finally(() => underWay.delete(key))
      underWay.set(key, asking)
      return asking
    },
    async nameOf(pid) {
      try {
        return await withToken((good, signal) => askOwnName(settings, good, pid, signal))
      } catch (error) {
        tell(error)
        return null
      }
    },
  }
}

/** Tries once more where that may help, never longer than the whole time, and leaves a service that keeps failing alone. */
function patience({ attempt, total, pause, rest }: AltinnSettings['times']): <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T> {
  const isPassing = (error: Error) => error instanceof Silent && error.mayPass && (error.retryAfter ?? 0) <= shortPause
  const isOutage = (error: Error) =>
    error instanceof TaskCancelledError || (error instanceof Silent && error.mayPass && !error.isUnauthorised)
  const policy = wrap(
    circuitBreaker(handleWhen(isOutage), { halfOpenAfter: rest, breaker: new ConsecutiveBreaker(5) }),
    timeout(total, TimeoutStrategy.Aggressive),
    retry(handleWhen(isPassing), { maxAttempts: 1, backoff: new ConstantBackoff(pause) }),
  )
  return (work) =>
    policy.execute(async ({ signal }) => {
      const ended = new AbortController()
      try {
        return await work(AbortSignal.any([signal, ended.signal, AbortSignal.timeout(attempt)]))
      } finally {
        // What was asked beside the part that failed has nobody left to tell.
        ended.abort()
      }
    })
}

function silenceOf(error: unknown): Silence {
  if (error instanceof Silent) return error.because
  if (error instanceof BrokenCircuitError) return 'resting'
  if (error instanceof TaskCancelledError) return 'time-out'
  return 'failure'
}

/** An organisation listed only for the sake of a subunit gives no rights: should a decision say otherwise, nothing is decided. */
function rightsOf(organisationNumber: string, party: PartyRights | null, { decisions, minimumLevel }: Decisions): AltinnRights {
  const { packages = [], roles = [], isDeleted = false, isHierarchyOnly = false } = party ?? {}
  const trusted = isHierarchyOnly ? withoutPermits(decisions) : decisions
  return { organisationNumber, decisions: trusted, minimumLevel, packages, roles, isDeleted }
}

function withoutPermits(decisions: Decisions['decisions']): Decisions['decisions'] {
  const less = (decision: Decisions['decisions']['write']) => (decision === 'Permit' ? 'Indeterminate' : decision)
  return { write: less(decisions.write), submit: less(decisions.submit), 'self-assess': less(decisions['self-assess']) }
}
