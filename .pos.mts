import { fork } from 'node:child_process'
import { chromium } from 'playwright-core'
const child = fork('/tmp/perf/srv.mjs', { cwd: process.cwd(), env: { ...process.env, NODE_ENV: 'production' } })
const { address } = await new Promise<any>((d) => child.once('message', d))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await browser.newPage({ viewport: { width: 320, height: 700 } }); await p.goto(address + '/tilgangspakker')
console.log(await p.evaluate(() => [...document.querySelectorAll('svg')].map((s) => [s.getBoundingClientRect().top|0, s.getBoundingClientRect().left|0, s.parentElement!.outerHTML.slice(0,120)]).filter((x) => (x[0] as number) < 100)))
await browser.close(); child.send('exit')
