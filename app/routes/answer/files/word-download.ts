import { createReadableStreamFromReadable } from '@react-router/node'
import { data, href } from 'react-router'
import type { Current } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { ownerOf } from '#app/domain/response'
import { ownerMark } from '#app/excel/response-layout'
import { sayDeadline } from '#app/messages/say-deadline'
import type { FormSource } from '#app/word/response-form'
import type { ReadingSource } from '#app/word/response-reading'
import type { WordJob } from '#app/word/word-job'
import type { SentVersion } from '#db/versions'
import { receiptOf } from '../receipt-values'
import { type Room, respondentOf } from '../room'

/** A response as a Word document, made in a thread of its own: to read when `version` was sent, to write in when there is none. */
export async function wordDownload(current: Current, room: Room, version: SentVersion | null, request: Request): Promise<Response> {
  const headers = {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Content-Disposition': named(version ? `høringssvar-${version.receiptNumber}.docx` : `høringssvar-${room.consultation.slug}.docx`),
    'Cache-Control': 'private, no-store, no-transform',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const job: WordJob = version
    ? { format: 'docx', kind: 'reading', source: await readingSource(current, room, version) }
    : { format: 'docx', kind: 'form', source: formSource(current, room) }
  const file = await current.fileThreads.make(job, request.signal)
  if (!file) throw data({ reason: 'busy' }, { status: 503, headers: { 'Retry-After': '60' } })
  return new Response(createReadableStreamFromReadable(file), { headers })
}

/** An unfinished response as a document has it. */
export function formSource(current: Current, { consultation, draft, answers }: Room): FormSource {
  const { language, now, publicAddress } = current
  const { actingFor, name } = respondentOf(current)
  const { version, items, whole, questions } = draft
  const { slug } = consultation
  const from = actingFor.kind === 'organisation' ? actingFor.name : name
  return {
    stamp: { slug, versionId: version.id, owner: ownerMark(slug, ownerOf(actingFor)), ownerName: from, language },
    draft: { version, items, whole, questions },
    answers,
    title: consultation.text[contentLanguageOf(language)].title,
    publisher: consultation.publisher,
    from,
    deadline: sayDeadline(consultation.deadline, now, language).day,
    address: publicAddress + href('/horinger/:slug/svar/opplasting', { slug }),
  }
}

async function readingSource(current: Current, room: Room, version: SentVersion): Promise<ReadingSource> {
  const receipt = await receiptOf(current, room, version)
  return {
    language: current.language,
    title: receipt.title,
    publisher: receipt.publisher,
    version: room.draft.version,
    receipt,
    chapters: receipt.view.chapters,
    withheld: receipt.view.withheld,
  }
}

/** Older programs get a name without Norwegian letters. Source: RFC 6266, RFC 5987. */
function named(name: string): string {
  return `attachment; filename="${name.replaceAll('ø', 'oe').replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
