import type { Current } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import type { Language } from '#app/domain/language'
import type { Respondent } from '#app/domain/respondent'
import { ownerOf } from '#app/domain/response'
import type { ImportedResponse } from '#app/domain/response-import'
import { type FindRequirement, fromEarlierVersion, fromUnknownVersion, inSameVersion } from '#app/excel/find-requirement'
import { ownerMark } from '#app/excel/response-layout'
import type { FileStamp } from '#app/word/file-stamp'
import { openResponse, readResponse } from '#app/word/read-response'
import type { FoundItem } from '#app/word/reading'
import { type Draft, getDraft, listVersions, matchOf } from '#db/guidelines'
import type { Room } from '../room'
import { formSource } from './word-download'

/** What a Word document says. Refuses: response-file.other-consultation, and as `openResponse` and `readResponse`. */
export async function readWordFile(current: Current, room: Room, respondent: Respondent, bytes: Buffer): Promise<ImportedResponse> {
  const { consultation, draft, answers } = room
  const opened = await openResponse(bytes)
  const { stamp } = opened
  if (stamp && stamp.slug !== consultation.slug) throw new RuleViolation('response-file.other-consultation')
  const isOthers = stamp !== null && stamp.owner !== ownerMark(consultation.slug, ownerOf(respondent))
  const { find, from } = await finderFor(current, draft, stamp)
  const read = readResponse(opened, {
    language: current.language,
    sourceIn: (language: Language) => formSource({ ...current, language }, { ...room, draft: from ?? draft }),
    findItem: (code) => foundIn(draft, from, code, find),
    questions: draft.questions,
    stored: answers,
  })
  const isOther = stamp !== null && stamp.versionId !== draft.version.id
  return {
    answers: isOthers ? read.answers.map((answer) => ({ ...answer, base: null })) : read.answers,
    blank: 0,
    missingItems: read.missingItems,
    missingQuestions: [],
    unknownColumns: [],
    fromVersion: isOther ? (from?.version.number ?? '') : null,
    madeFor: isOthers ? stamp.ownerName.slice(0, 200) : null,
    hasNoMarks: isOthers || read.hasNoFields,
    document: {
      hasNoFields: read.hasNoFields,
      hasTrackedChanges: read.hasTrackedChanges,
      comments: read.comments,
      pictures: read.pictures,
      missingFields: read.missingFields,
      unread: read.unread.map(({ under, text }) => ({ under, text })),
    },
  }
}

/** How codes in the document are known again: in the version it was made for, or by way of what became of it. */
async function finderFor(
  { db }: Current,
  { version, items }: Draft,
  stamp: FileStamp | null,
): Promise<{ find: FindRequirement; from: Draft | null }> {
  if (stamp === null || stamp.versionId === version.id) return { find: inSameVersion(items), from: null }
  const known = (await listVersions(db, version.consultationId)).some(({ id }) => id === stamp.versionId)
  if (!known) return { find: fromUnknownVersion(items), from: null }
  const match = await matchOf(db, stamp.versionId, version.id)
  return { find: fromEarlierVersion(match, ['recommendation', 'requirement']), from: await getDraft(db, stamp.versionId) }
}

function foundIn({ whole, items }: Draft, from: Draft | null, code: string, find: FindRequirement): FoundItem | null {
  if (code === whole.code) return { item: whole, fault: null, notes: [] }
  const found = find({ id: '', code, itemHash: '' })
  const item = [...items, ...(from?.items ?? [])].find((one) => one.code === found?.code)
  if (!found || !item) return null
  if (found.rule !== null) {
    const rule = found.rule === 'requirement-withdrawn' ? 'item-withdrawn' : 'item-changed'
    return { item, fault: { rule, suggestion: '' }, notes: [] }
  }
  return { item, fault: null, notes: found.isEdited ? ['item-edited'] : [] }
}
