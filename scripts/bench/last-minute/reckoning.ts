import type { Values } from '#app/domain/question'
import { checksumOf } from '#app/domain/receipt'
import type { Act } from './writer'

/** A received response as it lies in the database. */
export interface Received {
  readonly owner: string
  readonly receiptNumber: string
  readonly checksum: string
  readonly canonical: string
  /** Milliseconds since 1970, on the server's clock. */
  readonly receivedAt: number
}

/** What lies in the database when all is over. */
export interface Stored {
  /** Owner → item code → question → what is written. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Values>>
  readonly received: readonly Received[]
}

/** The server reads its clock twice in a row, for us and for itself: on the stroke neither answer is wrong. */
const strokeMs = 2

/** What was promised, held against what is there. Every list is empty when all is well. */
export function reckon(acts: readonly Act[], arrivals: ReadonlyMap<string, number>, closesAt: number, { answers, received }: Stored) {
  const saves = acts.filter(({ kind, outcome }) => kind === 'save' && outcome === 'accepted')
  const sent = acts.filter(({ kind, outcome }) => kind === 'send' && outcome === 'accepted')
  const receivedBy = new Map<string, Received[]>()
  for (const one of received) receivedBy.set(one.owner, [...(receivedBy.get(one.owner) ?? []), one])
  return {
    failed: acts.filter(({ outcome }) => outcome === 'failed').map(({ id, kind, why }) => `${kind} ${id}: ${why}`),
    lost: saves
      .filter(({ owner, answer }) => answer && answers.get(owner)?.get(answer.code)?.[answer.question] !== answer.text)
      .map(({ id }) => id),
    misjudged: acts.filter((act) => isMisjudged(act, arrivals.get(act.id), closesAt)).map(({ id, outcome }) => `${id} ${outcome}`),
    /** Acknowledged, and not received exactly once; or received without being acknowledged. */
    unaccounted: [
      ...sent.filter(({ owner }) => receivedBy.get(owner)?.length !== 1).map(({ owner }) => owner),
      ...[...receivedBy.keys()].filter((owner) => !sent.some((act) => act.owner === owner)),
    ],
    /** Where the receipt is not the only one of its number, does not seal what it holds, or lacks something that was saved. */
    broken: sent.filter(({ owner }) => !isWhole(receivedBy.get(owner)?.[0], saves, received)).map(({ owner }) => owner),
    /** The farthest any receipt's time is from when its request came. */
    farthestMs: Math.max(
      0,
      ...sent.map(({ owner, id }) => Math.abs((receivedBy.get(owner)?.[0]?.receivedAt ?? 0) - (arrivals.get(id) ?? 0))),
    ),
  }
}

function isMisjudged({ outcome }: Act, arrived: number | undefined, closesAt: number): boolean {
  if (outcome === 'failed') return false
  if (arrived === undefined) return true
  if (arrived < closesAt && arrived >= closesAt - strokeMs) return false
  return (outcome === 'accepted') !== arrived < closesAt
}

function isWhole(one: Received | undefined, saves: readonly Act[], all: readonly Received[]): boolean {
  if (!one || all.filter(({ receiptNumber }) => receiptNumber === one.receiptNumber).length !== 1) return false
  if (checksumOf(one.canonical) !== one.checksum) return false
  const sealed = JSON.parse(one.canonical) as { receiptNumber: string; answers: readonly { code: string; values: Values }[] }
  return (
    sealed.receiptNumber === one.receiptNumber &&
    saves
      .filter(({ owner }) => owner === one.owner)
      .every(({ answer }) => answer && sealed.answers.find(({ code }) => code === answer.code)?.values[answer.question] === answer.text)
  )
}
