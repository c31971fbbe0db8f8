import { type ChildProcess, fork } from 'node:child_process'
import type { Usage } from './programs/answer.mjs'

const patienceMs = 120_000

/** A program in a process of its own, so that its processor time and memory are its alone. */
export interface Program {
  readonly address: string
  /** From the process was made until it said it was ready, in milliseconds. */
  readonly readyAfterMs: number
  readonly pid: number
  usage(): Promise<Usage>
  ask<T>(question: string, argument?: unknown): Promise<T>
  stop(): Promise<void>
}

/** Starts one of the programs beside this file, `.mjs` unless told otherwise, and waits until it is ready. */
export async function startProgram(name: string, args: string[] = [], env: Record<string, string> = {}): Promise<Program> {
  const started = performance.now()
  const isTypeScript = name.endsWith('.ts')
  const child = fork(new URL(`./programs/${isTypeScript ? name : `${name}.mjs`}`, import.meta.url), args, {
    // Not the loader this program runs with, unless it needs it: the child is to be as in production.
    execArgv: isTypeScript ? ['--import', 'tsx'] : [],
    env: { ...withoutLoader(process.env), NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (message: Message) => void>()
  const address = await ready(child)
  const readyAfterMs = performance.now() - started
  child.on('message', (message: Message) => waiting.get(message.id)?.(message))
  let questions = 0
  function ask<T>(question: string, argument?: unknown): Promise<T> {
    const id = ++questions
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} did not answer «${question}»`)), patienceMs)
      waiting.set(id, ({ answer, failure }) => {
        clearTimeout(timer)
        waiting.delete(id)
        if (failure === undefined) resolve(answer as T)
        else reject(new Error(failure))
      })
      child.send({ id, ask: question, argument })
    })
  }
  return { address, readyAfterMs, pid: child.pid ?? 0, ask, usage: () => ask<Usage>('usage'), stop: () => stop(child) }
}

interface Message {
  readonly id: number
  readonly answer?: unknown
  readonly failure?: string
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('The program was not ready in time'))
    }, patienceMs)
    child.once('message', (message: { ready: string }) => {
      clearTimeout(timer)
      resolve(message.ready)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The program ended with code ${code} before it was ready`))
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

function withoutLoader({ NODE_OPTIONS: _, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env
}
