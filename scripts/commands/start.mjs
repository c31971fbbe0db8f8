import { pathToFileURL } from 'node:url'
import { clientFolder, ensureBuilt, serverFile } from '../setup/build.mjs'
import { ensureInstalled } from '../setup/install.mjs'
import { root } from '../setup/root.mjs'
import { runNode } from '../setup/run.mjs'
import { serve } from '../setup/serve.mjs'
import { readSettings } from '../setup/settings.mjs'
import { orStop, Stop } from '../setup/stop.mjs'

/** @param {string[]} args what to start, and what to pass on to it */
export function run([edition = 'demo', ...args]) {
  return orStop(async () => {
    if (!['demo', 'production', 'bench'].includes(edition)) throw new Stop(`Ukjent utgave «${edition}». Velg demo, production eller bench.`)
    const settings = readSettings(process.env)
    await ensureInstalled()
    await ensureBuilt()
    process.chdir(root)
    process.env.NODE_ENV = 'production'
    if (edition === 'bench') await bench(args)
    else await serve(() => startEdition(edition, settings))
  })
}

/** @param {string} edition @param {import('../setup/settings.mjs').Settings} settings */
async function startEdition(edition, settings) {
  const { start } = await import(pathToFileURL(serverFile(edition)).href)
  return start({ ...settings, env: process.env, clientFolder })
}

/** @param {string[]} args */
async function bench(args) {
  const { code } = await runNode(['--import', 'tsx', 'scripts/bench/index.ts', ...args])
  process.exit(code)
}
