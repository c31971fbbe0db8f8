import { fork } from 'node:child_process'
const root = process.cwd()
const { createBrowserless } = await import(root + '/test/visitor.ts')
const child = fork('/tmp/perf/srv.mjs', { cwd: root, env: { ...process.env, NODE_ENV: 'production' } })
const { address } = await new Promise<any>((d) => child.once('message', d))
const v = createBrowserless(address); await v.logIn('siv')
const page = await (await v.get('/horinger/foreldretilgang-barn/svar/kapittel/2')).text()
const waiting = [...page.matchAll(/<link[^>]*rel="modulepreload"[^>]*href="(\/assets\/[^"]+\.js)"/g), ...page.matchAll(/import(?:\s*\(| \* as \w+ from |\s)\s*"(\/assets\/[^"]+\.js)"/g), ...page.matchAll(/<script[^>]*\ssrc="(\/assets\/[^"]+\.js)"/g)].map((m) => m[1]!); const seen = new Map<string, number>()
const { statSync, existsSync, readFileSync } = await import('node:fs')
while (waiting.length) { const s = waiting.pop()!; if (seen.has(s)) continue; const f = root + '/build/client' + s; seen.set(s, statSync(existsSync(f + '.br') ? f + '.br' : f).size)
  for (const m of readFileSync(f, 'utf8').matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) waiting.push('/assets/' + m[1]) }
console.log([...seen].sort((a,b)=>b[1]-a[1]).map(([k,n])=>n+' '+k).join('\n'), '\ntotal', [...seen.values()].reduce((a,b)=>a+b,0))
child.send('exit')
