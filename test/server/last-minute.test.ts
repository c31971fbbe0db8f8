import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { closesAt } from '#app/domain/consultation'
import { getDraft } from '#db/guidelines'
import { logInOrganisations } from '../../scripts/bench/data/organisations'
import { reckon } from '../../scripts/bench/last-minute/reckoning'
import { readStored } from '../../scripts/bench/last-minute/stored'
import { type Act, createWriter } from '../../scripts/bench/last-minute/writer'
import { appWith } from '../app'
import { slug, theConsultation } from '../builders'

const begun = Temporal.PlainDateTime.from('2025-06-13T23:59:59').toZonedDateTime('Europe/Oslo').epochMilliseconds

test('while the deadline passes, nothing fails, everything acknowledged is there, and each is judged by when it arrived', async () => {
  const app = await appWith({ at: '2025-06-13T23:59:59' })
  const consultation = await theConsultation(app.db)
  const now = Temporal.Instant.from(app.now())
  const people = await logInOrganisations(app.db, consultation, 25, { publicAddress: app.address, now })
  const writers = people.map((person, i) => createWriter({ address: app.address, publicAddress: app.address, slug }, person, i))
  const { items } = await getDraft(app.db, consultation.currentVersionId)
  const comments = items.map(({ code, kind }) => ({ code, question: kind === 'requirement' ? 'krav.kommentar' : 'rad.kommentar' }))
  const item = (n: number) => comments[n] ?? { code: '', question: '' }

  let clock = begun
  let expected = Number.POSITIVE_INFINITY
  const arrivals = new Map<string, number>()
  const listen = (message: unknown) => {
    const id = (message as { request: IncomingMessage }).request.headers['x-bench']
    if (typeof id !== 'string') return
    arrivals.set(id, clock)
    // Noted by the program in the same breath; by the time it does anything with the request, the day is over.
    if (arrivals.size === expected) queueMicrotask(letTheDayEnd)
  }
  const letTheDayEnd = () => {
    app.pass({ seconds: 1 })
    clock += 1000
  }
  subscribe('http.server.request.start', listen)
  onTestFinished(() => void unsubscribe('http.server.request.start', listen))

  const acts: Act[] = []
  const all = async (doing: readonly Promise<Act>[]) => void acts.push(...(await Promise.all(doing)))
  for (let round = 0; round < 4; round++) await all(writers.map((writer) => writer.save(item(round))))
  const [senders, tardy, rest] = [writers.slice(0, 12), writers.slice(12, 18), writers.slice(18)]
  const forms = new Map(await Promise.all([...senders, ...tardy].map(async (writer) => [writer, await writer.lookOver()] as const)))

  expected = acts.length + senders.length + rest.length
  await all([...rest.map((writer) => writer.save(item(4))), ...senders.map((writer) => writer.send(forms.get(writer) ?? ''))])
  await all([...rest.map((writer) => writer.save(item(5))), ...tardy.map((writer) => writer.send(forms.get(writer) ?? ''))])

  const stored = await readStored(
    app.db,
    consultation,
    people.map(({ owner }) => owner),
  )
  const { farthestMs, ...told } = reckon(acts, arrivals, closesAt(consultation.deadline).epochMilliseconds, stored)
  expect(farthestMs).toBeLessThan(1000)
  expect(told).toEqual({
    failed: [],
    lost: [],
    misjudged: [],
    unaccounted: [],
    broken: [],
  })
  const count = (kind: Act['kind'], outcome: Act['outcome']) => acts.filter((act) => act.kind === kind && act.outcome === outcome).length
  expect([count('save', 'accepted'), count('save', 'closed')]).toEqual([25 * 4 + rest.length, rest.length])
  expect([count('send', 'accepted'), count('send', 'closed')]).toEqual([senders.length, tardy.length])
  expect(new Set(stored.received.map(({ receiptNumber }) => receiptNumber)).size).toBe(senders.length)
})
