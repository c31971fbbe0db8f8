import { bulkhead } from 'cockatiel'
import type { Current } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import type { Respondent } from '#app/domain/respondent'
import { ownerOf } from '#app/domain/response'
import type { ImportedResponse } from '#app/domain/response-import'
import { type FindRequirement, fromEarlierVersion, fromUnknownVersion, inSameVersion } from '#app/excel/find-requirement'
import { readResponse } from '#app/excel/read-response'
import { ownerMark } from '#app/excel/response-layout'
import { type ResponseTables, readResponseTables } from '#app/excel/response-tables'
import type { UploadedFile } from '#app/platform/multipart'
import { type ImportWriter, keepResponseUpload } from '#app/use-cases/import-response'
import { isTextDocument } from '#app/word/open-document'
import { findVersionWith, matchOf } from '#db/guidelines'
import type { Room } from '../room'
import { readWordFile } from './receive-word'

/** Each may take a hundred megabytes while it is read. */
const inTurn = bulkhead(2, 1000)

/**
 * Reads a filled-in response and keeps what it says until its sender has looked it over; gives the upload's id.
 * Refuses: consultation.closed, response.already-submitted, everything of the gate and of reading a response.
 */
export async function receiveResponseFile(current: Current, room: Room, by: ImportWriter, file: UploadedFile | null): Promise<string> {
  const { consultation, draft, door } = room
  if (door === 'closed') throw new RuleViolation('consultation.closed')
  if (door === 'submitted') throw new RuleViolation('response.already-submitted')
  if (!file) throw new RuleViolation('upload.nothing')
  const bytes = file.content
  const fileName = file.name.replace(/^.*[\\/]/, '').slice(0, 120)
  const content = (await isDocument(bytes, fileName))
    ? await inTurn.execute(() => readWordFile(current, room, by.respondent, bytes))
    : await readWorkbookFile(current, room, by.respondent, bytes)
  return keepResponseUpload(current.db, consultation, by, { versionId: draft.version.id, fileName, content }, current.wallNow)
}

/** By its content; one that is locked has only its name to go by. */
async function isDocument(bytes: Buffer, name: string): Promise<boolean> {
  return (await isTextDocument(bytes)) || (/\.docx?$/i.test(name) && bytes.indexOf('d0cf11e0', 0, 'hex') === 0)
}

async function readWorkbookFile(
  { db }: Current,
  { consultation, draft }: Room,
  respondent: Respondent,
  bytes: Buffer,
): Promise<ImportedResponse> {
  const tables = await inTurn.execute(() => readResponseTables(bytes, draft.questions))
  const slug = tables.technical.get('consultation') ?? ''
  if (slug !== '' && slug !== consultation.slug) throw new RuleViolation('response-file.other-consultation')
  const owner = tables.technical.get('owner') ?? ''
  const isOthers = owner !== '' && owner !== ownerMark(consultation.slug, ownerOf(respondent))
  const { find, isOther } = await finderFor(db, tables, draft)
  return {
    ...readResponse(tables, draft, find, !isOthers),
    fromVersion: isOther ? (tables.technical.get('guidelineVersion') ?? '').slice(0, 40) : null,
    madeFor: isOthers ? (tables.technical.get('ownerName') ?? '').slice(0, 200) : null,
  }
}

/** How the file's rows are known again: in the version they were made for, or by way of what became of it. */
async function finderFor(
  db: Current['db'],
  { technical }: ResponseTables,
  { items, version }: Room['draft'],
): Promise<{ find: FindRequirement; isOther: boolean }> {
  const hash = technical.get('contentHash') ?? ''
  if (hash === '' || hash === version.contentHash) return { find: inSameVersion(items), isOther: false }
  const from = await findVersionWith(db, version.consultationId, hash)
  if (from === null) return { find: fromUnknownVersion(items), isOther: true }
  return { find: fromEarlierVersion(await matchOf(db, from, version.id), ['recommendation', 'requirement']), isOther: true }
}
