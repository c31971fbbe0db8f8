import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, stamp } from './hash.mjs'
import { withLock } from './lock.mjs'
import { root } from './root.mjs'
import { runTool } from './run.mjs'
import { Stop } from './stop.mjs'

const sources = ['package.json', 'package-lock.json', 'app', 'db', 'vite.config.ts', 'react-router.config.ts', 'tsconfig.json']
const built = stamp('build/.innspill-build')

export const clientFolder = join(root, 'build/client')

/** Where the build puts the server of an edition. */
export const serverFile = (/** @type {string} */ edition) => join(root, 'build/server', `${edition}.js`)

/** Builds both editions, unless they are built from exactly these sources already. */
export async function ensureBuilt() {
  if (isBuilt(hashOf(sources))) return
  await withLock(async () => {
    // Taken before the build: a file changed meanwhile must lead to a new one.
    const hash = hashOf(sources)
    if (isBuilt(hash)) return
    built.forget()
    await build()
    if (!hasServers())
      throw new Stop('Byggingen gikk gjennom, men build/server mangler demo.js, production.js eller export-thread.js. Se vite.config.ts.')
    built.write(hash)
  })
}

/** @param {string} hash */
function isBuilt(hash) {
  return built.matches(hash) && hasServers()
}

const hasServers = () => ['demo', 'production', 'export-thread'].every((program) => existsSync(serverFile(program)))

async function build() {
  console.log('Bygger Innspill …')
  const { code, output } = await runTool('@react-router/dev', 'react-router', ['build'], { env: { NODE_ENV: 'production' }, show: false })
  if (code !== 0) throw new Stop(`${output}\nInnspill lot seg ikke bygge, se over. Har du endret koden, sier «npm run check» mer.`)
}
