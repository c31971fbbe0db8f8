import type { Request } from 'autocannon'
import type { Bench } from '../bench'
import { type ClientJavascript, clientJavascript } from '../client-javascript'
import { inTurns, load, type Target } from '../load'
import { atLeast, atMost, say, type Table, type Verdict, verdictCells } from '../table'
import { browserHeaders, visit } from '../visit'

interface Page {
  readonly name: string
  readonly path: string
  readonly cookie: string | null
  readonly bound: 'bare' | 'empty'
  readonly aims: (measured: { ratio: number; cpuRatio: number; javascript: ClientJavascript }) => Verdict[]
}

const columns = [
  'Side',
  'per s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'kB br',
  'JS kB br',
  'grense per s',
  'grense CPU ms',
  'fart',
  'CPU',
  'mål',
  'nådd',
]

/** Pages as they are read: by everybody, by one who answers, and by a case officer. */
export async function measurePages(bench: Bench): Promise<Table> {
  const rows: string[][] = []
  for (const page of pagesOf(bench)) rows.push(await measure(bench, page))
  return {
    title: 'Sider',
    columns,
    rows,
    notes: [
      'Grensen for lesesidene: de samme bytene fra en naken Node-server, som ikke vet noe om språk, utseende, frister eller endringer.',
      'Grensen for sidene bak innlogging: en tom side fra React Router bak Express, uten innlogging, ramme og data.',
      '«Fart» er svar per sekund delt på grensens, «CPU» er prosessortid per svar delt på grensens.',
    ],
  }
}

function pagesOf({ data, takePeople }: Bench): Page[] {
  const [person] = takePeople(1)
  const slug = `/horinger/${data.slug}`
  const review = `/saksbehandling/${data.slug}`
  const reading = (name: string, path: string): Page => ({
    name,
    path,
    cookie: null,
    bound: 'bare',
    aims: ({ ratio, javascript }) => [atLeast(ratio, 0.5, 'fart'), atMost(javascript.framework / 1000, 0, 'kB rammeverk')],
  })
  const working = (name: string, path: string, cookie: string, aims: Page['aims']): Page => ({ name, path, cookie, bound: 'empty', aims })
  const respondent = person?.cookie ?? ''
  return [
    reading('Forsiden', '/'),
    reading('Høringssiden', slug),
    reading('Utkastet', `${slug}/utkast`),
    reading('Et krav', `${slug}/krav/K-2.3`),
    reading('Høringsinstansene', `${slug}/horingsinstanser`),
    working('Personvern, innlogget', '/personvern', respondent, () => []),
    {
      name: 'Svarside, kapittel 2',
      path: `${slug}/svar/kapittel/2`,
      cookie: respondent,
      bound: 'empty',
      aims: ({ cpuRatio, javascript }) => [atMost(cpuRatio, 3.5, 'CPU'), atMost(sum(javascript), 120, 'kB')],
    },
    working('Se over og send', `${slug}/svar/oversikt`, respondent, () => []),
    working('Mottatte svar', review, data.caseOfficer.cookie, ({ javascript }) => [atMost(sum(javascript), 120, 'kB')]),
    working('Alle punkter, statistikk', `${review}/punkter`, data.caseOfficer.cookie, ({ javascript }) => [
      atMost(sum(javascript), 120, 'kB'),
    ]),
    working('Ett punkt, merknader', `${review}/punkter/K-2.3`, data.caseOfficer.cookie, ({ javascript }) => [
      atMost(sum(javascript), 120, 'kB'),
    ]),
  ]
}

/** In kilobytes. */
function sum({ own, framework }: ClientJavascript): number {
  return (own + framework) / 1000
}

async function measure(bench: Bench, page: Page): Promise<string[]> {
  const { app, plan } = bench
  const headers = browserHeaders(page.cookie)
  const answer = await visit(app, page.path, headers)
  if (answer.status !== 200) return [page.name, `svarte ${answer.status}`, ...columns.slice(2).map(() => '')]
  const javascript = await clientJavascript(app, page.path, headers)
  const ours: Target = { program: app, requestsOf: () => [{ path: page.path, headers } satisfies Request] }
  const bound = await boundOf(bench, page, headers, answer)
  for (const target of [ours, bound]) await load(target, { seconds: 1 })
  const { app: mine, bound: floor } = await inTurns({ app: ours, bound }, plan.rounds, { seconds: plan.seconds })
  const ratio = mine.perSecond / floor.perSecond
  const cpuRatio = mine.cpuMs / floor.cpuMs
  return [
    page.name,
    ...[mine.perSecond, mine.p50, mine.p99, mine.cpuMs, answer.bytes.length / 1000, sum(javascript)].map((number) => say(number)),
    ...[floor.perSecond, floor.cpuMs, ratio, cpuRatio].map((number) => say(number)),
    ...verdictCells(...page.aims({ ratio, cpuRatio, javascript })),
  ]
}

async function boundOf(
  { bare, empty }: Bench,
  page: Page,
  headers: Record<string, string>,
  answer: Awaited<ReturnType<typeof visit>>,
): Promise<Target> {
  if (page.bound === 'empty') return { program: empty, requestsOf: () => [{ path: '/', headers }] }
  // The connection's own headers are for the bare server to write.
  const { connection: _, 'keep-alive': __, date: ___, ...kept } = answer.headers
  await bare.ask('keep', { path: page.path, headers: kept, body: answer.bytes.toString('base64') })
  return { program: bare, requestsOf: () => [{ path: page.path, headers }] }
}
