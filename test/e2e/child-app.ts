import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

/** The demonstration in a process of its own, so that it can be killed. */
export interface ChildApp {
  readonly address: string
  /** As a power cut would: nothing is closed, nobody is told. */
  kill(): Promise<void>
  /** On the same files and the same address. */
  restart(): Promise<void>
  close(): Promise<void>
}

const program = `
const { start } = await import(process.argv[1])
const { address } = await start({ port: Number(process.argv[2]), dataFolder: process.argv[3], env: { LOG_LEVEL: 'silent' } })
console.log(address)
`

export async function openChildApp(): Promise<ChildApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'innspill-child-'))
  cpSync(inject('templateFolder'), dataFolder, { recursive: true })
  let child: ChildProcess
  const run = async (port: string): Promise<string> => {
    child = spawn(process.execPath, ['--input-type=module', '-e', program, inject('demoProgram'), port, dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return new Promise((resolve, reject) => {
      child.once('exit', () => reject(new Error('The program ended before it was ready')))
      child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    })
  }
  const address = await run('0')
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  return {
    address,
    kill,
    restart: async () => void (await run(new URL(address).port)),
    async close() {
      await kill()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
