import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runTool } from './run.mjs'
import { Stop } from './stop.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** The first start after a machine was turned on reads a quarter of a gigabyte from its disk; in milliseconds. */
const coldStart = 120_000

/** The path of a Chromium that Playwright has just started and stopped. Installs one if there is none. */
export async function findOrInstallChromium() {
  const chosen = process.env.INNSPILL_CHROMIUM
  if (chosen) {
    const path = await firstThatStarts([chosen])
    if (!path) throw new Stop(`INNSPILL_CHROMIUM peker på ${chosen}, men den finnes ikke eller lar seg ikke starte.`)
    return path
  }
  const path = (await firstThatStarts(await known())) ?? (await installFromDebian()) ?? (await downloadPlaywrights())
  if (!path) throw new Stop(howToGetOne)
  return path
}

async function known() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  const installed = programs.flatMap((folder) => onWindows.map((path) => join(folder, path)))
  return [...onPath, ...onMac, ...installed, await playwrightsOwn()]
}

/** Starting it is the only proof: Ubuntu's /usr/bin/chromium-browser may be a note about snap, and libraries may be missing. @param {string[]} paths */
async function firstThatStarts(paths) {
  const { chromium } = await import('playwright-core')
  for (const executablePath of new Set(paths)) {
    if (!existsSync(executablePath)) continue
    try {
      const browser = await chromium.launch({ executablePath, timeout: coldStart })
      await browser.close()
      return executablePath
    } catch (error) {
      console.log(`${executablePath} kan ikke brukes: ${String(error).split('\n')[0]}`)
    }
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

/** Ubuntu is left out: there the package only points to snap. */
async function installFromDebian() {
  if (!isLinux('debian')) return
  const asRoot = await waysToBeRoot()
  if (!asRoot) return
  console.log('Fant ingen Chromium til nettlesertestene. Installerer den fra Debian …')
  /** @param {string[]} args */
  const apt = (...args) => run(asRoot.program, [...asRoot.args, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
  await apt('update', '-q')
  await apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return firstThatStarts(await known())
}

async function downloadPlaywrights() {
  console.log('Laster ned Chromium til nettlesertestene …')
  const withLibraries = isLinux('debian|ubuntu') && (await waysToBeRoot()) ? ['--with-deps'] : []
  await runTool('playwright-core', 'playwright-core', ['install', ...withLibraries, 'chromium'])
  return firstThatStarts([await playwrightsOwn()])
}

/** @param {string} ids as in /etc/os-release, with | between */
function isLinux(ids) {
  return existsSync('/etc/os-release') && new RegExp(`^ID="?(${ids})"?$`, 'm').test(readFileSync('/etc/os-release', 'utf8'))
}

async function waysToBeRoot() {
  if (process.getuid?.() === 0) return { program: 'env', args: [] }
  const { code } = await run('sudo', ['-n', 'true'], { show: false })
  return code === 0 ? { program: 'sudo', args: ['-n', 'env'] } : undefined
}

const howToGetOne = `
Nettlesertestene trenger Chromium, og den lot seg verken finne eller installere. Gjør ett av dette og prøv igjen:
  1. Installer Chromium, Chrome eller Edge på vanlig måte (Debian: sudo apt-get install chromium).
  2. Kjør «npx playwright-core install --with-deps chromium» på en maskin med nett.
  3. Har du en fra før, si hvor: INNSPILL_CHROMIUM=/sti/til/chrome npm test
Uten nettleser kan du kjøre «npm run check», som tar alt annet.`
