import type { Temporal } from 'temporal-polyfill'
import type { Current } from '#app/access/current'
import { norwegianTime } from '#app/domain/consultation'
import type { ExportSubject } from '#app/excel/response-rows'
import { logExport } from '#app/use-cases/log-export'
import { countSubmissions } from '#db/submissions'
import type { OpenCase } from './open-case'

/** What both files are about, in the language of whoever asks. */
export function subjectOf(
  { draft, groupNames }: OpenCase,
  { language }: Current,
): ExportSubject & { readonly version: OpenCase['draft']['version'] } {
  const { version, items, whole, questions } = draft
  return { language, version, items, whole, questions, groupNames }
}

/** Counts what will be in the file, and notes that it was taken out. */
export async function beginExport(current: Current, { consultation }: OpenCase, format: 'xlsx' | 'csv'): Promise<number> {
  const { db, actor, wallNow } = current
  if (actor.kind !== 'case-officer' && actor.kind !== 'administrator') throw new Error('The gate let somebody through to the export')
  const responses = await countSubmissions(db, consultation.id)
  await logExport(db, actor, { consultationId: consultation.id, format, responses }, wallNow)
  return responses
}

/** Headers of a file to keep, with a name both old and new browsers can read. Never compressed again, never stored on the way. */
export function fileHeaders(slug: string, now: Temporal.Instant, format: 'xlsx' | 'csv', type: string): HeadersInit {
  const name = `${slug}_${now.toZonedDateTimeISO(norwegianTime).toPlainDate()}.${format}`
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="horingssvar_${name}"; filename*=UTF-8''${encodeURIComponent(`høringssvar_${name}`)}`,
    'Cache-Control': 'private, no-store, no-transform',
  }
}
