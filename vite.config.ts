import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: 'app/public',
  plugins: [reactRouter()],
  resolve: { tsconfigPaths: true },
  // An inlined asset would be a data: address, which the content security policy refuses for scripts.
  build: { assetsInlineLimit: 0 },
  environments: {
    ssr: {
      build: {
        // Two editions, two programs: production cannot reach what only the demonstration has. Both make files in the same kind of thread.
        rollupOptions: {
          input: { demo: './app/server/demo.ts', production: './app/server/production.ts', 'export-thread': './app/server/export-thread.ts' },
        },
      },
    },
  },
})
