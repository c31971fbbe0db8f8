import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

const hydrated = /\/app\/(?:root|routes\/answer\/(?:chapter|whole))\.tsx/

/**
 * Our own modules that a page with framework code imports, however far off. Those pages are few and share nearly everything: one file
 * compresses better than twenty, and leaves out what of the framework they do not use.
 */
function isHydrated(id: string, importersOf: (id: string) => readonly string[], seen = new Set<string>()): boolean {
  if (seen.has(id) || !/\/app\/(?!messages\/\w+\/|entry)/.test(id)) return false
  seen.add(id)
  return hydrated.test(id) || importersOf(id).some((importer) => isHydrated(importer, importersOf, seen))
}

export default defineConfig({
  publicDir: 'app/public',
  plugins: [reactRouter()],
  resolve: { tsconfigPaths: true },
  // An inlined asset would be a data: address, which the content security policy refuses for scripts.
  build: { assetsInlineLimit: 0 },
  environments: {
    client: {
      build: {
        rollupOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: (id, modules) => (isHydrated(id, (of) => modules.getModuleInfo(of)?.importers ?? []) ? 'answering' : null) }],
            },
          },
        },
      },
    },
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
