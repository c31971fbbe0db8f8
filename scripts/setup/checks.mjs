import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runTool } from './run.mjs'

/**
 * Types, formatting and rooms. Formatting and rooms share the one core the type check leaves free.
 * @param {import('./report.mjs').Report} report
 */
export async function runChecks(report) {
  const results = await Promise.all([report.check('Typer', checkTypes), formatThenRooms(report)])
  return results.every(Boolean)
}

/** @param {import('./report.mjs').Report} report */
async function formatThenRooms(report) {
  const formatted = await report.check('Formatering og lint', checkFormat)
  const inRooms = await report.check('Rom', checkRooms)
  return formatted && inRooms
}

async function checkTypes() {
  const generated = await quietly('@react-router/dev', 'react-router', ['typegen'])
  return generated.code === 0 ? quietly('typescript', 'tsc', ['--noEmit', '--pretty', 'false']) : generated
}

function checkFormat() {
  const folders = ['app', 'db', 'scripts', 'test'].filter((name) => existsSync(join(root, name)))
  return quietly('@biomejs/biome', 'biome', ['check', '--config-path=scripts/config/biome.json', '--error-on-warnings', ...folders])
}

function checkRooms() {
  return quietly('dependency-cruiser', 'depcruise', ['--config', 'scripts/config/rooms.cjs', 'app', 'db'])
}

/** @param {string} packageName @param {string} command @param {string[]} args */
const quietly = (packageName, command, args) => runTool(packageName, command, args, { show: false })
