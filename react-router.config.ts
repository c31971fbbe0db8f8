import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'app',
  ssr: true,
  // One file per edition: build/server/demo.js and build/server/production.js.
  serverBuildFile: '[name].js',
  // The gate judges where a write comes from, by the public address and for every page; the framework's own check goes by the
  // address behind the proxy, and covers only some.
  allowedActionOrigins: ['**'],
  future: {
    v8_middleware: true,
    v8_splitRouteModules: true,
    v8_viteEnvironmentApi: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
} satisfies Config
