import { RuleViolation } from '#app/domain/errors'
import { examine } from './examine'
import type { LetterFinding, LetterJob } from './letter-job'

/** The thread's part of examining a letter. */
export async function* examineJob({ bytes, wrapping, name }: LetterJob): AsyncGenerator<Uint8Array> {
  try {
    const { kind, publishable } = await examine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wrapping, name)
    yield line({ kind, isCleaned: publishable !== null })
    if (publishable) yield publishable
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    yield line({ refused: error.code })
  }
}

const line = (finding: LetterFinding) => Buffer.from(`${JSON.stringify(finding)}\n`)
