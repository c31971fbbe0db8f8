// The doors of the house: which room may import which. Run by `npm test`; the words are explained in docs/.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const frame = '^app/(root|entry[.]server|entry[.]client|routes)[.]tsx?$'
const everyRoom = ['domain', 'messages', 'excel', 'word', 'pdf', 'use-cases', 'ui', 'access', 'platform']

/** Room → the other rooms it may import. A room may always import itself; a room that is not here may not exist. */
const doors = {
  domain: [],
  messages: ['domain'],
  db: ['domain'],
  excel: ['domain', 'messages'],
  // A response as a Word document; files are packed, and XML is read, as workbooks are.
  word: ['domain', 'messages', 'excel'],
  // The draft on paper.
  pdf: ['domain', 'messages'],
  'use-cases': ['domain', 'db'],
  ui: ['domain', 'messages', 'enhance'],
  access: ['domain', 'db', 'messages', 'platform'],
  platform: ['domain', 'db', 'messages', 'access'],
  // Letters attached to responses: what they are, the copies that may be published, and whoever looks for viruses in them.
  letters: ['domain', 'excel', 'platform'],
  // Outside services, asked over HTTP: Altinn, Maskinporten, Enhetsregisteret.
  registers: ['domain', 'platform'],
  // Takes mail from the outbox and sends it.
  mail: ['domain', 'db', 'messages', 'platform'],
  demo: ['domain', 'db', 'messages', 'platform', 'access'],
  // Scripts for the browser: pages name their address, and they import nothing of ours.
  enhance: [],
  routes: ['db', 'enhance', ...everyRoom],
  server: ['db', 'routes', 'demo', 'registers', 'mail', 'letters', ...everyRoom],
}

const pathOf = (/** @type {string} */ room) => (room === 'db' ? '^db/' : `^app/${room}/`)
const allRooms = Object.keys(doors).map(pathOf)
const packages = (/** @type {string[]} */ ...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`

const doorRules = Object.entries(doors).map(([room, others]) => ({
  name: `door-of-${room}`,
  comment: `${room} may import ${[...others, 'itself'].join(', ')} and nothing else of ours`,
  severity: 'error',
  from: { path: pathOf(room) },
  // The rest of app/ is the frame and stylesheets; the server starts the frame, the others only style themselves.
  to: { path: '^(app|db|scripts|test)/', pathNot: [pathOf(room), ...others.map(pathOf), '[.]css$', ...(room === 'server' ? [frame] : [])] },
}))

/** @param {string} room @param {string[]} names @param {string[]} also other rooms */
const only = (room, names, also = []) => ({
  name: `${names[0]}-only-in-${room}`,
  severity: 'error',
  from: { path: '^(app|db)/', pathNot: [room, ...also].map(pathOf) },
  to: { path: packages(...names) },
})

/** The pages are those routes.ts names; parts of a page lie beside it and may be imported from there. */
function pages() {
  const named = routesText().matchAll(/['"`](?:[.]\/)?(routes\/[^'"`]+?)([.]tsx?)?['"`]/g)
  return [...named].map(([, path]) => `^app/${path?.replace(/[.]/g, '[.]')}[.]tsx?$`)
}

function routesText() {
  try {
    return readFileSync(join(__dirname, '../../app/routes.ts'), 'utf8')
  } catch {
    return ''
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...doorRules,
    {
      name: 'no-room-without-a-door',
      comment: 'a new room needs a line in the table in scripts/config/rooms.cjs',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: [...allRooms, frame, '[.]css$'] },
      to: {},
    },
    {
      name: 'frame-leaves-server-and-demo-alone',
      severity: 'error',
      from: { path: frame },
      to: { path: ['^app/(server|demo)/', '^(scripts|test)/'] },
    },
    {
      name: 'only-the-demo-server-imports-demo',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/demo/', '^app/server/demo[a-z.-]*$'] },
      to: { path: '^app/demo/' },
    },
    {
      name: 'production-cannot-reach-demo',
      severity: 'error',
      from: { path: '^app/(server/production[.]ts$|root[.]|entry[.]|routes/)' },
      to: { path: '^app/demo/', reachable: true },
    },
    {
      name: 'nobody-imports-a-page',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/routes[.]ts$' },
      to: { path: ['^app/routes[.]ts$', ...pages()] },
    },
    {
      name: 'a-place-keeps-its-parts',
      comment: 'what two places need belongs in a room of its own',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/' },
      to: { path: '^app/routes/', pathNot: '^app/routes/$1/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'crypto is there for its hashes, uuid for names that are made from other names; test/rooms.test.ts sees to it that nothing random comes with it',
      severity: 'error',
      from: { path: pathOf('domain') },
      to: {
        dependencyTypesNot: ['local', 'localmodule', 'aliased', 'aliased-subpath-import', 'type-only'],
        pathNot: ['^app/', '^crypto$', packages('zod', 'temporal-polyfill', 'temporal-spec', 'canonicalize', 'uuid', 'diff')],
      },
    },
    {
      name: 'teamwork-stays-inside',
      comment:
        'comments, history and who does what are for the organisation alone: nothing that staff, others or files are made by reaches them',
      severity: 'error',
      from: {
        path: '^app/(routes/(?!answer/|teamwork/|invitation/|circle/)|excel/|word/|server/(?!demo[.]|production[.]|application[.]|framework[.])|access/|registers/)',
      },
      to: { path: '^db/(comments|revisions|work|notices)[.]ts$', reachable: true },
    },
    only('db', ['drizzle-orm', 'better-sqlite3', 'drizzle-kit']),
    only('excel', ['exceljs']),
    only('word', ['docx']),
    only('pdf', ['pdfkit']),
    only('letters', ['@cantoo/pdf-lib', 'yazl']),
    only('server', ['express'], ['demo']),
    {
      name: 'react-stays-at-the-edge',
      severity: 'error',
      from: { path: ['domain', 'db', 'use-cases', 'excel', 'word'].map(pathOf) },
      to: { path: packages('react', 'react-dom', 'react-router', '@react-router/[^/]+') },
    },
    {
      name: 'ui-runs-in-the-browser',
      severity: 'error',
      from: { path: [pathOf('ui'), pathOf('messages')] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-test-tools-in-the-app',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/routes[.]ts$', '^db/drizzle[.]config[.]ts$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'everything-is-found',
      comment: 'an import that cannot be followed would slip past the other rules',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Made by the framework: types per page, and the build it hands to the server.
    exclude: { path: ['[+]types/', '^virtual:', '[.]css[?]'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
