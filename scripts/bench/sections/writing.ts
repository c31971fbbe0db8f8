import type { Request } from 'autocannon'
import type { Bench } from '../bench'
import type { Person } from '../data/people'
import { encodeForm, type Field, readForm } from '../forms'
import { inTurns, type Load, load, type Target } from '../load'
import { type Draft, openRows, type Rows, writesBetween, writesLike } from '../rows'
import { atMost, say, type Table, verdictCells } from '../table'
import { addressOf, browserHeaders, formHeaders, visit } from '../visit'

const connections = 8
const chapter = 2
const columns = ['Skriving', 'per s', 'p50 ms', 'p99 ms', 'CPU ms', 'grense per s', 'grense CPU ms', 'tid', 'CPU', 'mål', 'nådd']

/** Saving while one writes, saving a whole chapter, and sending; beside an empty action with the same rows as bare SQL. */
export async function measureWriting(bench: Bench): Promise<Table> {
  const rows = openRows(bench.data.folder)
  try {
    return {
      title: 'Skriving',
      columns,
      rows: [
        await measureSaving(bench, rows, 'Lagre ett punkt mens man skriver', itemSaves),
        await measureSaving(bench, rows, `Lagre hele kapittel ${chapter}`, chapterSaves),
        await measureSending(bench, rows),
      ],
      notes: [
        'Grensen: en tom handling i React Router som leser kroppen, og de samme radene skrevet med ferdige SQL-setninger i én transaksjon (synchronous=FULL).',
        'Hver lagring endrer virkelig rader: to utgaver av de samme svarene skrives annenhver gang. Åtte svarere skriver samtidig, hver fra sin adresse.',
        '«Tid» er grensens skrivinger per sekund delt på våre, «CPU» er prosessortid delt på grensens.',
      ],
    }
  } finally {
    rows.close()
  }
}

/** Two requests that undo one another. */
type Saves = (bench: Bench, person: Person) => Promise<readonly [Request, Request]>

async function measureSaving(bench: Bench, rows: Rows, name: string, savesOf: Saves): Promise<string[]> {
  const { app, empty, plan, takePeople } = bench
  const ours = await Promise.all(takePeople(connections).map((person) => savesOf(bench, person)))
  const others = takePeople(connections)
  const back: Draft[] = []
  const forth: Draft[] = []
  for (const person of others) {
    const [first, second] = await savesOf(bench, person)
    for (const [request, drafts] of [[first, back] as const, [second, forth] as const]) {
      await visit(app, request.path, request.headers ?? {}, request.body)
      drafts.push(rows.draftOf(person.owner))
    }
  }
  const pairs = others.map((_, i) => [back[i], forth[i]] as const).flatMap(([a, b]) => (a && b ? [{ a, b }] : []))
  const transactions = [...pairs.map(({ a, b }) => writesBetween(b, a)), ...pairs.map(({ a, b }) => writesBetween(a, b))]
  await empty.ask('prepare', { file: rows.file, transactions })
  const body = ours[0]?.[0].body ?? ''
  const headers = ours[0]?.[0].headers ?? {}
  const mine: Target = { program: app, requestsOf: (i) => (ours[i % ours.length] ?? []).map(fromEverNewAddress) }
  const bound: Target = { program: empty, requestsOf: () => [{ method: 'POST', path: '/lagring', headers, body }] }
  for (const target of [mine, bound]) await load(target, { seconds: 1 })
  const measured = await inTurns({ mine, bound }, plan.rounds, { seconds: plan.seconds })
  return [`${name} (${transactions[0]?.length ?? 0} rader)`, ...cells(measured.mine, measured.bound)]
}

function cells(mine: Load, bound: Load): string[] {
  const ratio = bound.perSecond / mine.perSecond
  return [
    ...[mine.perSecond, mine.p50, mine.p99, mine.cpuMs, bound.perSecond, bound.cpuMs].map((number) => say(number)),
    ...[ratio, mine.cpuMs / bound.cpuMs].map((number) => say(number)),
    ...verdictCells(atMost(ratio, 2, 'tid')),
  ]
}

let visitors = 0

/** The limits per address and login stay as they are; everybody comes from an address that has not written before. */
function fromEverNewAddress(request: Request): Request {
  return {
    ...request,
    setupRequest: (made) => ({ ...made, headers: { ...made.headers, 'x-forwarded-for': addressOf(visitors++ % 65_536) } }),
  }
}

const chapterPath = ({ data }: Bench) => `/horinger/${data.slug}/svar/kapittel/${chapter}`

const itemSaves: Saves = async (bench, person) => {
  const fields = await formAt(bench, person)
  const owner = fields.find(({ name }) => name === 'for')?.value ?? ''
  const code = fields.find(({ name }) => name.endsWith('/base'))?.name.split('/')[0] ?? ''
  const path = `/horinger/${bench.data.slug}/svar/lagring`
  const headers = { ...formHeaders(person.cookie), 'content-type': 'application/json' }
  const bodyOf = (from: readonly Field[], base: string) => {
    const own = from.filter(({ name, value }) => name.startsWith(`${code}/`) && isAnswer(name) && value !== '')
    return JSON.stringify({
      code,
      base,
      writtenFor: owner,
      values: Object.fromEntries(own.map(({ name, value }) => [name.slice(code.length + 1), value])),
    })
  }
  const baseAfter = async (from: readonly Field[], base: string) => {
    const answer = await visit(bench.app, path, headers, bodyOf(from, base))
    const { base: next, trouble } = JSON.parse(answer.text) as { base?: string; trouble: unknown }
    if (next === undefined || trouble !== null) throw new Error(`An item was not saved: ${answer.status} ${answer.text}`)
    return next
  }
  const one = fields.map(changed(' Første.'))
  const other = fields.map(changed(' Andre.'))
  const oneBase = await baseAfter(one, fields.find(({ name }) => name === `${code}/base`)?.value ?? '')
  const otherBase = await baseAfter(other, oneBase)
  const request = (body: string): Request => ({ method: 'POST', path, headers, body })
  return [request(bodyOf(one, otherBase)), request(bodyOf(other, oneBase))]
}

const chapterSaves: Saves = async (bench, person) => {
  const headers = formHeaders(person.cookie)
  const request = (fields: readonly Field[]): Request => ({ method: 'POST', path: chapterPath(bench), headers, body: encodeForm(fields) })
  const one = await formAt(bench, person)
  const toOther = one.map(nextChoice).map(changed(' Endret.'))
  const answer = await visit(bench.app, chapterPath(bench), headers, encodeForm(toOther))
  if (answer.status !== 303) throw new Error(`A chapter was not saved: ${answer.status}`)
  const other = await formAt(bench, person)
  const values = new Map(one.map(({ name, value }) => [name, value]))
  const toOne = other.map((field) => (isAnswer(field.name) ? { ...field, value: values.get(field.name) ?? '' } : field))
  return [request(toOne), request(toOther)]
}

const isAnswer = (name: string) => /\/(?:rad|krav|generelt)\./.test(name)

function changed(ending: string) {
  return (field: Field): Field =>
    isAnswer(field.name) && field.kind === 'text' ? { ...field, value: `${field.value}${ending}`.trim() } : field
}

function nextChoice(field: Field): Field {
  if (!isAnswer(field.name) || field.kind !== 'choice' || field.name.endsWith('.vurdering')) return field
  const real = field.choices.filter((choice) => choice !== '')
  return { ...field, value: real[(real.indexOf(field.value) + 1) % real.length] ?? '' }
}

async function formAt(bench: Bench, { cookie }: Person): Promise<Field[]> {
  const { text } = await visit(bench.app, chapterPath(bench), browserHeaders(cookie))
  return readForm(text, chapterPath(bench))
}

async function measureSending(bench: Bench, rows: Rows): Promise<string[]> {
  const { app, empty, plan, takePeople } = bench
  const rounds: { mine: Load; bound: Load }[] = []
  const [model] = takePeople(1)
  if (!model) throw new Error('Nobody is left to send')
  const first = await sendingOf(bench, model)
  await visit(app, first.path, first.headers ?? {}, first.body)
  const template = rows.submissionOf(model.owner)
  for (let round = 0; round < 3; round++) {
    const senders = takePeople(plan.submissions)
    const requests: Request[] = []
    for (const person of senders) requests.push(await sendingOf(bench, person))
    const before = rows.countSubmissions()
    const mine = await load({ program: app, connections, requestsOf: sharedOut(requests) }, { requests: requests.length })
    if (rows.countSubmissions() - before !== requests.length) throw new Error('Not everything that was sent was received')
    const others = takePeople(plan.submissions)
    const id = rows.highestSubmission() + 1
    const transactions = others.map(({ owner }, i) =>
      writesLike(template, { id: id + i, owner, responseId: rows.draftOf(owner).responseId }),
    )
    await empty.ask('prepare', { file: rows.file, transactions })
    const same: Request = { ...first, path: '/lagring' }
    const bound = await load({ program: empty, connections, requestsOf: () => [same] }, { requests: transactions.length })
    rounds.push({ mine, bound })
  }
  rounds.sort((a, b) => a.mine.perSecond / a.bound.perSecond - b.mine.perSecond / b.bound.perSecond)
  const middle = rounds[1]
  if (!middle) throw new Error('Three rounds have a middle')
  const count = [...template.values()].reduce((sum, all) => sum + all.length, 0)
  return [`Sende et svar (${count} rader)`, ...cells(middle.mine, middle.bound)]
}

function sharedOut(requests: readonly Request[]) {
  return (connection: number) => requests.filter((_, i) => i % connections === connection % connections)
}

async function sendingOf({ app, data }: Bench, { cookie }: Person): Promise<Request> {
  const { text, status } = await visit(app, `/horinger/${data.slug}/svar/oversikt`, browserHeaders(cookie))
  if (status !== 200) throw new Error(`The overview answered ${status}`)
  const fields = readForm(text, '/innsending').map((field) =>
    field.name === 'bekreftet' ? { ...field, value: field.choices[0] ?? 'ja' } : field,
  )
  const headers = { ...formHeaders(cookie), 'x-forwarded-for': addressOf(visitors++ % 65_536) }
  return { method: 'POST', path: `/horinger/${data.slug}/svar/innsending`, headers, body: encodeForm(fields) }
}
