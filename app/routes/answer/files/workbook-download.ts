import { createReadableStreamFromReadable } from '@react-router/node'
import { data, href } from 'react-router'
import type { Current } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { ownerOf } from '#app/domain/response'
import type { ResponseJob } from '#app/excel/response-job'
import { ownerMark, type ResponseFile } from '#app/excel/response-layout'
import { sayDeadline } from '#app/messages/say-deadline'
import { listSubmittedAnswers } from '#db/submissions'
import type { SentVersion } from '#db/versions'
import { type Room, respondentOf } from '../room'

/** A response as a workbook that can be filled in, made in a thread of its own: as it is now, or as `version` was sent. */
export async function workbookDownload(current: Current, room: Room, version: SentVersion | null, request: Request): Promise<Response> {
  const plain = version ? `horingssvar-${version.receiptNumber}.xlsx` : `horingssvar-${room.consultation.slug}.xlsx`
  const headers = {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(plain.replace('ho', 'hø'))}`,
    // It is packed already, so nobody is to pack it again.
    'Cache-Control': 'private, no-store, no-transform',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const job: ResponseJob = { format: 'response-xlsx', file: await fileOf(current, room, version) }
  const file = await current.fileThreads.make(job, request.signal)
  if (!file) throw data({ reason: 'busy' }, { status: 503, headers: { 'Retry-After': '60' } })
  return new Response(createReadableStreamFromReadable(file), { headers })
}

async function fileOf(current: Current, { consultation, draft, answers }: Room, version: SentVersion | null): Promise<ResponseFile> {
  const { language, now, publicAddress, db } = current
  const { actingFor, name } = respondentOf(current)
  const { slug, publisher, text } = consultation
  return {
    language,
    version: draft.version,
    items: draft.items,
    whole: draft.whole,
    questions: draft.questions,
    consultation: {
      ...{ slug, publisher, title: text[contentLanguageOf(language)].title },
      deadline: sayDeadline(consultation.deadline, now, language).day,
    },
    address: publicAddress + href('/horinger/:slug/svar/opplasting', { slug }),
    exportedAt: now.toString(),
    answers: version ? await listSubmittedAnswers(db, version) : answers,
    owner: {
      mark: ownerMark(slug, ownerOf(actingFor)),
      name: actingFor.kind === 'organisation' ? actingFor.name : name,
      isTest: actingFor.isTest,
    },
    receiptNumber: version?.receiptNumber ?? null,
  }
}
