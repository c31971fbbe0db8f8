import { findOrInstallChromium } from '../setup/browser.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { runChecks } from '../setup/checks.mjs'
import { ensureInstalled } from '../setup/install.mjs'
import { createReport } from '../setup/report.mjs'
import { orStop, Stop } from '../setup/stop.mjs'
import { runProject } from '../setup/vitest.mjs'

/**
 * Everything; `--fast` without the browser; or one project, `unit` or `e2e`, with arguments for vitest.
 * @param {string[]} args
 */
export function run([what = 'all', ...args]) {
  return orStop(async () => {
    if (!['all', '--fast', 'unit', 'e2e'].includes(what))
      throw new Stop(`Ukjent valg «${what}». Velg --fast, unit eller e2e, eller ingenting for alt.`)
    const report = createReport()
    await steps(what, args, report)
    report.print()
    process.exit(report.hasFailed() ? 1 : 0)
  })
}

/** @param {string} what @param {string[]} args @param {import('../setup/report.mjs').Report} report */
async function steps(what, args, report) {
  const onlyOne = what === 'unit' || what === 'e2e'
  const inBrowser = what === 'all' || what === 'e2e'

  if (!(await report.prepare('Pakker', ensureInstalled))) return
  if (!(await report.prepare('Bygg', ensureBuilt))) return
  if (inBrowser && !(await report.prepare('Nettleser', chooseBrowser))) return

  if (!onlyOne && !(await runChecks(report))) return

  if (what !== 'e2e') await runProject('unit', args, report)
  if (inBrowser) await runProject('e2e', args, report)
}

async function chooseBrowser() {
  process.env.INNSPILL_CHROMIUM = await findOrInstallChromium()
  console.log(process.env.INNSPILL_CHROMIUM)
}
