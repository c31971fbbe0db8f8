import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { closesAt, norwegianTime } from '#app/domain/consultation'
import { openStorage } from '#app/server/storage'
import { openReader } from '#db/client'
import { getConsultationById, listConsultations } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { Bench } from '../bench'
import { logInOrganisations } from '../data/organisations'
import { startInnspill } from '../innspill'
import { reckon } from '../last-minute/reckoning'
import { rush } from '../last-minute/rush'
import { readStored } from '../last-minute/stored'
import { createWriter, type WrittenItem } from '../last-minute/writer'
import { percentile } from '../numbers'
import { atMost, say, type Table, type Verdict, verdictCells } from '../table'
import { publicAddress } from '../visit'

/** Before the load begins. */
const headStart = 3000

/** Everybody writes, and many send, while the deadline passes: nothing may fail, and nothing that was acknowledged may be gone. */
export async function measureLastMinute({ plan: { lastMinute: plan }, data }: Bench): Promise<Table> {
  const folder = join(dirname(data.folder), 'siste-minutt')
  const { consultation, people, items } = await prepare(folder, plan.organisations)
  const app = await startInnspill(folder, 'watched-innspill')
  const deadline = closesAt(consultation.deadline).epochMilliseconds
  const door = { address: app.address, publicAddress, slug: consultation.slug }
  const writers = people.map((person, i) => createWriter(door, person, i))

  const begin = deadline - plan.seconds * 1000 - headStart
  const ahead = begin - Date.now()
  await app.ask('setClock', begin)
  const before = await app.usage()
  const started = performance.now()
  const { acts, answeredAt, unopened } = await rush(writers, items, plan, () => Date.now() + ahead - deadline)
  const seconds = (performance.now() - started) / 1000
  const [after, delay] = [await app.usage(), await app.ask<{ p99: number; max: number }>('delay')]
  const arrivals = new Map(await app.ask<[string, number][]>('arrivals'))
  await app.stop()

  const db = openReader(join(folder, 'innspill.sqlite'))
  const stored = await readStored(
    db,
    consultation,
    people.map(({ owner }) => owner),
  ).finally(() => db.close())
  const { farthestMs, ...told } = reckon(acts, arrivals, deadline, stored)
  for (const [name, faults] of Object.entries({ ...told, unopened })) {
    if (faults.length > 0) console.error(`${name}: ${faults.length}, blant dem ${faults.slice(0, 5).join('; ')}`)
  }
  const [saves, sent] = (['save', 'send'] as const).map((kind) => acts.filter((act) => act.kind === kind))
  const timesOf = (all: typeof acts) => all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const [saveTimes, sendTimes] = [timesOf(saves ?? []), timesOf(sent ?? [])]
  const wereIn = (sent ?? []).filter(({ outcome }) => outcome === 'accepted')
  const overdue = wereIn.filter(({ id }) => (answeredAt.get(id) ?? 0) > 0).length
  const late = acts.filter(({ outcome }) => outcome === 'closed')
  const none = (faults: readonly unknown[]): Verdict => atMost(faults.length, 0, '')
  const row = (name: string, value: string, ...verdicts: Verdict[]) => [name, value, ...verdictCells(...verdicts)]
  return {
    title: 'Siste minutt',
    columns: ['Siste minutt', 'målt', 'mål', 'nådd'],
    rows: [
      row(`Lagringer fra ${say(plan.organisations)} virksomheter`, say(saves?.length ?? 0)),
      row('Lagring, p50', say(percentile(saveTimes, 0.5), 'ms')),
      row('Lagring, p99', say(percentile(saveTimes, 0.99), 'ms'), atMost(percentile(saveTimes, 0.99), 250, 'ms')),
      row('Lagring, lengste', say(saveTimes.at(-1) ?? 0, 'ms')),
      row('Innsendinger som ble mottatt', say(wereIn.length)),
      row('Innsending, p99', say(percentile(sendTimes, 0.99), 'ms')),
      row('Innsending, lengste', say(sendTimes.at(-1) ?? 0, 'ms')),
      row('Feilet', say(told.failed.length + unopened.length), none([...told.failed, ...unopened])),
      row('Bekreftede lagringer som ikke er der etterpå', say(told.lost.length), none(told.lost)),
      row('Bekreftede innsendinger som mangler eller finnes to ganger', say(told.unaccounted.length), none(told.unaccounted)),
      row('Kvitteringer som ikke er hele, eller har samme nummer', say(told.broken.length), none(told.broken)),
      row(
        'Kvitteringens tid, lengst fra da forespørselen kom',
        say(farthestMs, 'ms'),
        // A program that clears its memory between two looks at the clock is some milliseconds off.
        atMost(farthestMs, 50, 'ms'),
      ),
      row('Kom før fristen, ferdig behandlet etter, og mottatt', say(overdue)),
      row('Kom etter fristen, og avvist', say(late.length)),
      row('Dømt etter noe annet enn når de kom', say(told.misjudged.length), none(told.misjudged)),
      row('Prosessortid av én kjerne', say(((after.cpuMs - before.cpuMs) / 1000 / seconds) * 100, '%')),
      row('Mest minne', say(after.peakRss / 1e6, 'MB')),
      row('Hendelsesløkka forsinket, p99 og lengste', `${say(delay.p99)} og ${say(delay.max)} ms`),
    ],
    notes: [
      `${say(plan.organisations)} virksomheter lagrer ett punkt hver hvert ${plan.every}. sekund i ${say(plan.seconds)} sekunder, og noen ut over fristen. ${say(plan.inTime)} sender i det siste minuttet, ${say(plan.lastMoment)} i de siste 0,3 sekundene, og ${say(plan.tooLate)} i de første etter.`,
      'Produksjonsutgaven, med maskinens klokke stilt fram til like før fristen. Når hver forespørsel kom, er notert i serverens prosess, utenfor programmet.',
      'Hver lagring går til et punkt som ikke er skrevet på før, så alt som ble bekreftet, kan leses igjen og sammenlignes. Kvitteringen er hel når sjekksummen stemmer og den har alt som var lagret.',
      'Hver virksomhet kommer fra sin adresse, på en ny forbindelse hver gang. Tidene er målt hos den som spør, med oppkobling.',
    ],
  }
}

/** The real høring, which closes tonight, and somebody logged in for each organisation. */
async function prepare(folder: string, count: number) {
  const db = await openStorage(folder, 'db/migrations', 'production')
  try {
    const today = Temporal.Now.zonedDateTimeISO(norwegianTime).toPlainDate()
    db.writer.$client.prepare('update consultations set deadline = ?, revision = revision + 1').run(today.toString())
    const [first] = await listConsultations(db)
    if (!first) throw new Error('There is no consultation to answer')
    const consultation = await getConsultationById(db, first.id)
    const now = closesAt(today).subtract({ minutes: 10 })
    const people = await logInOrganisations(db, consultation, count, { publicAddress, now })
    const { items } = await getDraft(db, consultation.currentVersionId)
    return { consultation, people, items: items.map(writtenItem) }
  } finally {
    db.close()
  }
}

/** What is written to each: a comment. */
function writtenItem({ code, kind }: { readonly code: string; readonly kind: string }): WrittenItem {
  return { code, question: kind === 'requirement' ? 'krav.kommentar' : 'rad.kommentar' }
}
