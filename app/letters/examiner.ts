import { RuleViolation } from '#app/domain/errors'
import type { LetterExaminer } from '#app/domain/letter'
import { wrappingOf } from '#app/domain/letter'
import { faultOf } from '#app/platform/fault'
import { createFileThreads } from '#app/platform/file-threads'
import type { Log } from '#app/platform/log'
import { type ClamdAddress, createClamd } from './clamd'
import type { LetterFinding, LetterJob } from './letter-job'

/**
 * One at a time, since a letter takes its size in memory several times over; whoever waits longer is asked to try again. A trap may take
 * for ever, the largest honest ones take some seconds.
 */
const limits = { atOnce: 1, mostWaiting: 10, longestWaitMs: 45_000, patienceMs: 60_000, longestMs: 30_000 }

/** Looks through letters: first for viruses, where that is set up, then in a thread of its own for what they are. */
export function createLetterExaminer(program: URL, clamd: ClamdAddress | null, log: Log): LetterExaminer & { stopAll(): Promise<void> } {
  const threads = createFileThreads(program, limits)
  const scanner = clamd && createClamd(clamd, log)
  return {
    async examine(content, name) {
      const wrapping = wrappingOf(content, name)
      const verdict = scanner && (await scanner.scan(content))
      if (verdict === 'infected') throw new RuleViolation('letter.infected', { name })
      if (verdict === 'silent') throw new RuleViolation('letter.not-scanned', { name })
      const job: Omit<LetterJob, 'bytes'> = { format: 'letter', wrapping, name }
      const isScanned = verdict === 'clean'
      const found = await lookThrough(job, content)
      if (found) return { ...found, isScanned }
      // A PDF that takes the program with it may still be an honest letter; anything else can be saved anew.
      if (wrapping === 'pdf') return { kind: 'pdf', publishable: null, isScanned }
      throw new RuleViolation('letter.damaged', { name })
    },
    stopAll: () => threads.stopAll(),
  }

  /** Null where the thread did not come through. Refuses: letter.busy, and what is found. */
  async function lookThrough(job: Omit<LetterJob, 'bytes'>, content: Buffer) {
    try {
      const stream = await threads.make(job, new AbortController().signal, content)
      if (!stream) throw new RuleViolation('letter.busy', { name: job.name })
      const made = Buffer.concat(await stream.toArray())
      const end = made.indexOf('\n')
      const finding = JSON.parse(made.subarray(0, end).toString('utf8')) as LetterFinding
      if ('refused' in finding) throw new RuleViolation(finding.refused, { name: job.name })
      return { kind: finding.kind, publishable: finding.isCleaned ? made.subarray(end + 1) : null }
    } catch (error) {
      if (error instanceof RuleViolation) throw error
      log.warn({ fault: faultOf(error), bytes: content.length }, 'a letter could not be looked through')
      return null
    }
  }
}
