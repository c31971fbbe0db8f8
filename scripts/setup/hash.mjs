import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

/**
 * One hash for the names and contents of files and whole folders, given from the project folder. Missing ones count as empty.
 * @param {string[]} paths
 * @param {string[]} also
 */
export function hashOf(paths, ...also) {
  const hash = createHash('sha256')
  for (const part of also) hash.update(`${part}\0`)
  for (const path of paths.flatMap(filesIn)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  const names = readdirSync(full).filter((name) => !name.startsWith('.'))
  return names.sort().flatMap((name) => filesIn(`${path}/${name}`))
}

/**
 * A file that holds the hash of what a step last finished with. Forget it before the step, so that a step cut short is done again.
 * @param {string} path
 */
export function stamp(path) {
  const full = join(root, path)
  return {
    matches: (/** @type {string} */ hash) => existsSync(full) && readFileSync(full, 'utf8') === hash,
    forget: () => rmSync(full, { force: true }),
    write(/** @type {string} */ hash) {
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, hash)
    },
  }
}
