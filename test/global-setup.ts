import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import type { start as startDemo } from '#app/server/demo'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built demonstration's program. */
    demoProgram: string
    /** A data folder with the høring loaded, to copy: loading it anew for each test would cost a third of a second. */
    templateFolder: string
  }
}

/** Tests run what is built: the same files that are served. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const program = resolve('build/server/demo.js')
  if (!existsSync(program)) throw new Error('Programmet er ikke bygget. Kjør «npm test» eller «npm run build» først.')
  process.env.NODE_ENV = 'production'
  const templateFolder = mkdtempSync(join(tmpdir(), 'innspill-template-'))
  const { start } = (await import(pathToFileURL(program).href)) as { start: typeof startDemo }
  const running = await start({ port: 0, dataFolder: templateFolder, env: { LOG_LEVEL: 'silent' } })
  await running.close()
  project.provide('demoProgram', pathToFileURL(program).href)
  project.provide('templateFolder', templateFolder)
  return () => rmSync(templateFolder, { recursive: true, force: true })
}
