import { fork } from 'node:child_process'
import { chromium } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
const child = fork('/tmp/perf/srv.mjs', { cwd: process.cwd(), env: { ...process.env, NODE_ENV: 'production' } })
const { address } = await new Promise<any>((d) => child.once('message', d))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const c = await browser.newContext(); const p = await c.newPage()
for (const path of ['/horinger/foreldretilgang-barn/utkast', '/personvern', '/horinger/foreldretilgang-barn/horingsinstanser']) {
  await p.goto(address + path)
  for (const types of [undefined, ['violations'], undefined, ['violations']] as const) {
    const b = new AxeBuilder({ page: p }); if (types) b.options({ resultTypes: [...types] })
    b.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    const t = performance.now(); const r = await b.analyze(); console.log(path, types, Math.round(performance.now() - t), r.violations.length)
  }
}
await browser.close(); child.send('exit')
