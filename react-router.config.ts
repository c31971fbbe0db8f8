import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Config } from '@react-router/dev/config'

/** Files for the browser are compressed once, as hard as it goes, so that serving them costs nothing. */
function compressFiles(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    if (!file.isFile() || !/\.(?:js|css|svg|json)$/.test(path)) continue
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}

export default {
  appDirectory: 'app',
  ssr: true,
  // One file per edition: build/server/demo.js and build/server/production.js.
  serverBuildFile: '[name].js',
  // The gate judges where a write comes from, by the public address and for every page; the framework's own check goes by the
  // address behind the proxy, and covers only some.
  allowedActionOrigins: ['**'],
  buildEnd: () => compressFiles('build/client'),
  future: {
    v8_middleware: true,
    v8_splitRouteModules: true,
    v8_viteEnvironmentApi: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
} satisfies Config
