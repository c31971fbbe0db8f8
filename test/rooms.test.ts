import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What only one place may do. The rule looks at the text, as no import shows it. */
const habits = [
  {
    what: 'only the clock asks what time it is',
    offence: /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\s*\)/,
    allowed: /^app\/(platform|demo)\/clock\./,
  },
  {
    what: 'a date made from parts is a moment or a day, not a Date',
    offence: /\bnew Date\(\s*[^)\s]/,
    allowed: /^app\/(excel|platform)\//,
  },
  { what: 'the domain leaves nothing to chance', offence: /\brandom[A-Z]\w+\(|\bMath\.random\b/, allowed: /^(?!app\/domain\/)/ },
  { what: 'only platform/env reads the environment', offence: /\bprocess\.env\b/, allowed: /^app\/platform\/env\./ },
  {
    what: 'only their own repositories read what colleagues say, give and change among themselves',
    offence: /\b(itemComments|commentMentions|itemWork|responseWays|revisions|noticeContacts|notices)\b[^'"]*from '[./]*schema'/,
    allowed: /^db\/(comments|revisions|work|notices|schema)\b/,
  },
  {
    what: 'only db writes SQL',
    offence: /\bsql`|\bSELECT\s[^'"]+\sFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b|\bCREATE\s+TABLE\b/,
    allowed: /^db\//,
  },
] as const

const planted = [
  'const now = Temporal.Now.instant()',
  'return new Date(2026, 1, 1)',
  'const id = randomUUID()',
  "if (process.env.NODE_ENV === 'test') return FIXED_DAY",
  "import { items, revisions } from './schema'",
  "db.prepare('SELECT id FROM answers WHERE id = ?')",
]

describe('habits that no import shows', () => {
  const files = ['app', 'db'].flatMap(codeIn)

  test('all code is looked at', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.some((file) => file.startsWith('app/domain/'))).toBe(true)
    expect(files.some((file) => file.startsWith('db/'))).toBe(true)
  })

  test.each(habits)('$what', (habit) => {
    const offences = files.flatMap((file) => offencesIn(habit, file, readFileSync(join(root, file), 'utf8')))
    expect(offences).toEqual([])
  })

  test.each(habits.map((habit, index) => [habit.what, habit, planted[index] ?? ''] as const))(
    'a planted offence is found: %s',
    (_, habit, line) => {
      expect(offencesIn(habit, 'app/domain/planted.ts', `\n${line}\n`)).toEqual([`app/domain/planted.ts:2 ${line}`])
      expect(offencesIn(habit, 'app/domain/planted.ts', `// ${line}`)).toEqual([])
    },
  )
})

describe('doors between rooms', () => {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test('production cannot reach the demonstration, and every room keeps its door', async () => {
    const found = await cruiseIn(root)
    expect(found.modules.length).toBeGreaterThan(30)
    expect(found.modules).toContain('app/server/production.ts')
    expect(found.broken).toEqual([])
  })

  const offences = [
    [
      'production-cannot-reach-demo',
      {
        'app/server/production.ts': "import '../platform/planted'",
        'app/platform/planted.ts': "import '#app/demo/planted'",
        'app/demo/planted.ts': '',
      },
    ],
    ['only-the-demo-server-imports-demo', { 'app/platform/planted.ts': "import '#app/demo/planted'", 'app/demo/planted.ts': '' }],
    ['door-of-domain', { 'app/domain/planted.ts': "import '#db/planted'", 'db/planted.ts': '' }],
    ['door-of-ui', { 'app/ui/planted.ts': "import type { A } from '#app/access/planted'", 'app/access/planted.ts': 'export type A = 1' }],
    ['domain-is-pure', { 'app/domain/planted.ts': "import 'node:fs'" }],
    ['drizzle-orm-only-in-db', { 'app/use-cases/planted.ts': "import 'drizzle-orm'" }],
    ['exceljs-only-in-excel', { 'app/routes/x/planted.tsx': "import 'exceljs'" }],
    ['no-room-without-a-door', { 'app/utils/planted.ts': "import 'zod'" }],
    ['a-place-keeps-its-parts', { 'app/routes/x/planted.tsx': "import '../y/part'", 'app/routes/y/part.tsx': '' }],
    ['everything-is-found', { 'app/ui/planted.ts': "import '#app/nowhere'" }],
  ] as const

  test.each(offences)('a planted offence is found: %s', async (rule, files) => {
    const folder = mkdtempSync(join(tmpdir(), 'innspill-rooms-'))
    folders.push(folder)
    for (const name of ['package.json', 'tsconfig.json', 'scripts/config/rooms.cjs']) cpSync(join(root, name), join(folder, name))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    for (const [path, text] of Object.entries({ 'app/root.tsx': '', 'db/schema.ts': '', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    expect((await cruiseIn(folder)).broken.join('\n')).toContain(rule)
  })
})

type Habit = { readonly offence: RegExp; readonly allowed: RegExp }

function offencesIn({ offence, allowed }: Habit, file: string, text: string): string[] {
  if (allowed.test(file)) return []
  return text.split('\n').flatMap((line, index) => (offence.test(line) && !isComment(line) ? [`${file}:${index + 1} ${line.trim()}`] : []))
}

const isComment = (line: string) => /^\s*(\/\/|\/?\*)/.test(line)

function codeIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return entries.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

async function cruiseIn(baseDir: string): Promise<{ modules: string[]; broken: string[] }> {
  const { forbidden, options }: IConfiguration = createRequire(import.meta.url)(join(baseDir, 'scripts/config/rooms.cjs'))
  const { tsConfig, ...rest } = options ?? {}
  const tsConfigFile = join(baseDir, tsConfig?.fileName ?? 'tsconfig.json')
  const result = await cruise(
    ['app', 'db'],
    { ...rest, baseDir, validate: true, ruleSet: { forbidden: forbidden ?? [] }, tsConfig: { fileName: tsConfigFile } },
    {},
    { tsConfig: extractTsConfig(tsConfigFile) },
  )
  const { modules, summary } = result.output as ICruiseResult
  return {
    modules: modules.map(({ source }) => source),
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}
