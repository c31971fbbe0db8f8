import { createServer as createHttpServer } from 'node:http'
import { ensureInstalled } from '../setup/install.mjs'
import { root } from '../setup/root.mjs'
import { serve } from '../setup/serve.mjs'
import { readSettings } from '../setup/settings.mjs'
import { orStop } from '../setup/stop.mjs'

export function run() {
  return orStop(async () => {
    const settings = readSettings(process.env)
    await ensureInstalled()
    process.chdir(root)
    process.env.NODE_ENV = 'development'
    await serve(() => startDev(settings))
  })
}

/** @param {import('../setup/settings.mjs').Settings} settings */
async function startDev(settings) {
  const { createServer } = await import('vite')
  // Hot reload listens on the app's own port: pages may connect there, and nowhere else.
  const relay = createHttpServer()
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: { server: relay } } })
  try {
    const { start } = await vite.ssrLoadModule('./app/server/demo.ts')
    const loadBuild = () => vite.ssrLoadModule('virtual:react-router/server-build')
    /** @param {unknown[]} connection */
    const upgrade = (...connection) => relay.emit('upgrade', ...connection)
    const fileProgram = new URL('./dev-export-thread.mjs', import.meta.url)
    const running = await start({ ...settings, env: process.env, middleware: vite.middlewares, loadBuild, upgrade, fileProgram })
    return { ...running, close: () => Promise.all([running.close(), vite.close()]) }
  } catch (error) {
    if (error instanceof Error) vite.ssrFixStacktrace(error)
    await vite.close()
    throw error
  }
}
