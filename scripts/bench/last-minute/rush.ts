import { setTimeout } from 'node:timers/promises'
import type { LastMinute } from '../plan'
import type { Act, Writer, WrittenItem } from './writer'

/** Milliseconds before (negative) or after the deadline. */
interface Part {
  readonly firstSaveAt: number
  /** Null for those who only write. */
  readonly sending: { readonly lookOverAt: number; readonly sendAt: number } | null
}

/** From this long before the deadline, in milliseconds, is its last moment: everything then comes at once. */
const lastMoment = 300
/** Those who only write go on a little after the deadline, and are told that it has passed. */
const goOnFor = 1000

export interface Rush {
  readonly acts: readonly Act[]
  /** When each answer came, milliseconds after the deadline. */
  readonly answeredAt: ReadonlyMap<string, number>
  /** Overviews that could not be opened. */
  readonly unopened: readonly string[]
}

/** Everybody writes and sends at the time that is theirs. `sinceDeadline` tells what the server's clock shows. */
export async function rush(
  writers: readonly Writer[],
  items: readonly WrittenItem[],
  plan: LastMinute,
  sinceDeadline: () => number,
): Promise<Rush> {
  const acts: Act[] = []
  const answeredAt = new Map<string, number>()
  const unopened: string[] = []
  const until = async (moment: number) => {
    const wait = moment - sinceDeadline()
    if (wait > 0) await setTimeout(wait)
  }
  const done = (act: Act) => {
    acts.push(act)
    answeredAt.set(act.id, sinceDeadline())
  }
  async function play(writer: Writer, { firstSaveAt, sending }: Part): Promise<void> {
    const end = sending?.lookOverAt ?? goOnFor
    for (const [n, item] of items.entries()) {
      const at = firstSaveAt + n * plan.every * 1000
      if (at >= end) break
      await until(at)
      done(await writer.save(item))
    }
    if (!sending) return
    await until(sending.lookOverAt)
    const form = await writer.lookOver().catch((error: unknown) => {
      unopened.push(String(error))
      return null
    })
    await until(sending.sendAt)
    if (form !== null) done(await writer.send(form))
  }
  await Promise.all(writers.map((writer, i) => play(writer, partOf(i, writers.length, plan))))
  return { acts, answeredAt, unopened }
}

/** The first send in good time, the next in the last moment, the next too late; the rest only write. Everybody begins at a time of their own. */
function partOf(i: number, total: number, { every, seconds, inTime, lastMoment: crowd, tooLate }: LastMinute): Part {
  const firstSaveAt = -seconds * 1000 + (i / total) * every * 1000
  const minute = Math.min(60, seconds / 2) * 1000
  const spread = (place: number, of: number, from: number, to: number) => from + (place / of) * (to - from)
  if (i < inTime) {
    const sendAt = spread(i, inTime, -minute, -lastMoment * 4)
    return { firstSaveAt, sending: { lookOverAt: sendAt - 1000, sendAt } }
  }
  if (i < inTime + crowd) {
    const place = i - inTime
    const lookOverAt = spread(place, crowd, -minute / 2, -minute / 6)
    return { firstSaveAt, sending: { lookOverAt, sendAt: spread(place, crowd, -lastMoment, -5) } }
  }
  if (i < inTime + crowd + tooLate) {
    const place = i - inTime - crowd
    const lookOverAt = spread(place, tooLate, -minute / 2, -minute / 6)
    return { firstSaveAt, sending: { lookOverAt, sendAt: spread(place, tooLate, 5, lastMoment) } }
  }
  return { firstSaveAt, sending: null }
}
