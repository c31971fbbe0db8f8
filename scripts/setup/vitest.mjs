import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runTool } from './run.mjs'

const names = { unit: 'Tester', e2e: 'Tester i nettleser' }

/**
 * Runs one of the projects in scripts/config/vitest.config.ts and counts its tests.
 * @param {'unit' | 'e2e'} project
 * @param {string[]} args
 * @param {import('./report.mjs').Report} report
 */
export function runProject(project, args, report) {
  return report.count(names[project], async () => {
    const folder = mkdtempSync(join(tmpdir(), 'innspill-test-'))
    const file = join(folder, 'result.json')
    const config = ['--root', root, '--config', join(root, 'scripts/config/vitest.config.ts'), '--project', project]
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await runTool('vitest', 'vitest', ['run', ...config, ...reporters, ...args], { env: { NODE_ENV: 'test' } })
    const counts = countsIn(file)
    rmSync(folder, { recursive: true, force: true })
    // A file that cannot be read, or an error outside the tests, fails the run without failing a test.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  })
}

/** @param {string} file */
function countsIn(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: result.numPassedTests, failed: result.numFailedTests, skipped: result.numPendingTests + result.numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
