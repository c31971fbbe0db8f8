import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hashOf, stamp } from './hash.mjs'
import { withLock } from './lock.mjs'
import { root } from './root.mjs'
import { run, runNode } from './run.mjs'
import { Stop } from './stop.mjs'

const installed = stamp('node_modules/.innspill-install')

/** Fetches the packages in package-lock.json, unless they are there already for this Node. */
export async function ensureInstalled() {
  if (installed.matches(wanted())) return
  await withLock(async () => {
    const hash = wanted()
    if (installed.matches(hash)) return
    if (!(await wasInstalledByHand())) await install()
    installed.write(hash)
  })
}

/** Compiled packages fit one Node major and one kind of machine. */
function wanted() {
  return hashOf(['package-lock.json'], process.versions.modules, process.platform, process.arch)
}

async function install() {
  console.log('Henter pakkene Innspill bruker (npm ci). Første gang kan det ta et par minutter …')
  installed.forget()
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Stop(explain(output))
}

/** The npm that runs us when there is one; it also spares us the shell that npm.cmd needs on Windows. @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return runNode([cli, ...args])
  return run('npm', args)
}

/** True when someone has run `npm ci` or `npm install` themselves and everything is in place and can be loaded. */
async function wasInstalledByHand() {
  const there = packagesIn('node_modules/.package-lock.json')
  const listed = Object.entries(packagesIn('package-lock.json')).filter(([path]) => path !== '')
  /** @param {[string, Package]} entry */
  const isThere = ([path, entry]) =>
    there[path] ? there[path]?.version === entry.version && existsSync(join(root, path)) : Boolean(entry.optional || entry.devOptional)
  if (!listed.every(isThere)) return false
  const { code } = await runNode(['-e', "new (require('better-sqlite3'))(':memory:')"], { show: false })
  return code === 0
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Package */
/** @param {string} path @returns {Record<string, Package>} */
function packagesIn(path) {
  const full = join(root, path)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : {}
}

/** @param {string} output what npm said */
function explain(output) {
  return ['', 'Pakkene lot seg ikke installere (npm ci feilet, se over).', ...advice(output), 'Rett det og kjør kommandoen på nytt.'].join(
    '\n',
  )
}

/** @param {string} output */
function advice(output) {
  if (/EUSAGE|in sync/.test(output))
    return ['package.json og package-lock.json passer ikke sammen. Kjør «npm install» og se hva som endres.']
  if (/ENOSPC/.test(output)) return ['Disken er full. Det trengs om lag 1 GB.']
  if (/EACCES|EPERM/.test(output)) return [`Du mangler skrivetilgang til ${join(root, 'node_modules')} eller til npm sitt mellomlager.`]
  if (/gyp|prebuild|better-sqlite3/.test(output)) return [toolchain]
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRE|E40\d|network/i.test(output))
    return ['Får ikke kontakt med pakketjeneren. Sjekk nettet og eventuell mellomtjener («npm config get proxy»).']
  return ['Vanlige årsaker: ikke nett, eller at verktøyene til å bygge databasen mangler.', toolchain]
}

const toolchain =
  'Databasen (better-sqlite3) fantes ikke ferdig bygget for denne maskinen og må bygges her: installer python3, make og g++ ' +
  '(Debian/Ubuntu: sudo apt-get install python3 make g++; macOS: xcode-select --install).'
