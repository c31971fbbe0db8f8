import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'
import { Stop } from './stop.mjs'

const path = join(root, '.innspill-lock')
const me = `${process.pid} ${hostname()}`
const beatMs = 2_000
const silentMs = 60_000

/**
 * Lets one process at a time install and build in this folder; the others wait. A lock left by a dead process is removed.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function withLock(work) {
  await takeLock()
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), beatMs)
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

async function takeLock() {
  for (let told = false; !tryLock(); told = true) {
    if (!told) console.log('Venter på en annen prosess som gjør klar Innspill i samme mappe …')
    await pause(500)
  }
}

function tryLock() {
  try {
    writeFileSync(path, me, { flag: 'wx' })
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EEXIST') throw new Stop(`Får ikke skrive i mappen ${root} (${code}). Gi deg selv skrivetilgang og prøv igjen.`)
    if (isAbandoned()) rmSync(path, { force: true })
    return false
  }
}

function isAbandoned() {
  try {
    const [pid, host] = readFileSync(path, 'utf8').trim().split(' ')
    const silent = Date.now() - statSync(path).mtimeMs
    // A file just made may still be empty.
    if (!host) return silent > beatMs
    return silent > silentMs || (host === hostname() && !isAlive(Number(pid)))
  } catch {
    return false
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const codeOf = (/** @type {unknown} */ error) => /** @type {NodeJS.ErrnoException} */ (error).code
