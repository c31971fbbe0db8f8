import { formDocument } from './response-form'
import { readingDocument } from './response-reading'
import type { WordJob } from './word-job'
import { writeDocument } from './write-document'

/** The document a job asks for, in one piece. */
export async function* wordFile(job: WordJob): AsyncGenerator<Uint8Array> {
  yield await writeDocument(job.kind === 'form' ? formDocument(job.source) : readingDocument(job.source))
}
