import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest first, so that the last ones end together: the walks take minutes, and are a few lines each. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [long, others] = [true, false].map((isLong) =>
      files.filter(({ moduleId }) => /\/e2e\/(?:every-page|walk)/.test(moduleId) === isLong),
    )
    return [...(long ?? []), ...(await super.sort(others ?? []))]
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is built is tested as it is served: loaded by Node itself, in production mode. */
const common = {
  globalSetup: ['test/global-setup.ts'],
  setupFiles: ['test/property-seed.ts'],
  env: { NODE_ENV: 'production' },
  // Files share what is loaded: a fresh process for each spent more time getting warm than testing. What one stubs, it gives back.
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
  server: { deps: { external: [/\/build\/server\//] } },
}

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // By itself it leaves one core free, which is half of two.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Each file has its own servers and browser, and waits now and then: three keep two cores busy, well within the time limits.
        test: {
          ...common,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
