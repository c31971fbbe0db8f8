import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

/**
 * Runs a program to its end, in the project folder. Stopping us stops it too.
 * `show: false` keeps its output to the caller; errors are always kept as well as shown.
 *
 * @typedef {{ env?: Record<string, string>, show?: boolean }} Options
 * @param {string} program
 * @param {string[]} args
 * @param {Options} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, show = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', 'pipe'] })
    let output = ''
    /** @param {import('node:stream').Readable | null} stream @param {NodeJS.WriteStream} shown */
    const keep = (stream, shown) =>
      stream?.on('data', (chunk) => {
        output += chunk
        if (show) shown.write(chunk)
      })
    keep(child.stdout, process.stdout)
    keep(child.stderr, process.stderr)
    const letGo = stopWith(child)
    child.on('error', (error) => {
      letGo()
      resolve({ code: 127, output: error.message })
    })
    child.on('close', (code) => {
      letGo()
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Runs a script with the Node that runs us. @param {string[]} args @param {Options} [options] */
export const runNode = (args, options) => run(process.execPath, args, options)

/**
 * Runs the command of an installed package without a shell, so that it is the same on every system.
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export function runTool(packageName, command, args, options) {
  const manifest = join(root, 'node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return runNode([join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]), ...args], options)
}

/** @param {import('node:child_process').ChildProcess} child */
function stopWith(child) {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
