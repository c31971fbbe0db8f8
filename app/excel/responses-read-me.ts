import { contentLanguageOf } from '#app/domain/language'
import { responseTypes } from '#app/domain/response'
import { type T, translatorOf } from '#app/messages/registry'
import { sayMoment } from '#app/messages/say-time'
import { type CellValue, cellText } from './cell'
import type { Column } from './column'
import type { WorkbookOptions } from './responses-workbook'

export function readMeColumns(t: T): Column[] {
  return [
    { heading: t('export.read-me.subject'), width: 30, look: 'text' },
    { heading: t('export.read-me.explanation'), width: 110, look: 'long' },
  ]
}

/** What whoever opens the file without knowing it must be told. */
export function readMeRows({ language, consultation, version, exportedAt, submissions }: WorkbookOptions): CellValue[][] {
  const t = translatorOf(language)
  const content = contentLanguageOf(language)
  const notice = version.contentStatus === 'demonstration' ? [[t('export.read-me.wording'), cellText(version.provenance[content])]] : []
  return [
    [t('export.read-me.what'), t('export.read-me.what.text', { title: cellText(consultation.title), publisher: consultation.publisher })],
    [t('export.read-me.whose'), t('export.read-me.whose.text')],
    ...notice,
    [t('export.read-me.page'), consultation.address],
    [t('export.read-me.version'), version.number],
    [t('export.read-me.when'), t('export.read-me.when.text', { moment: sayMoment(exportedAt, language) })],
    [t('export.read-me.count'), t('export.read-me.count.text', { responses: submissions })],
    [t('export.sheet.answers'), t('export.read-me.answers')],
    [t('export.sheet.whole'), t('export.read-me.whole')],
    [t('export.sheet.senders'), t('export.read-me.senders')],
    [t('export.received'), t('export.read-me.received')],
    [t('export.standing'), t('export.read-me.standing')],
    ...(['has-remarks', 'no-remarks', 'not-our-area', 'not-considered'] as const).map((standing) => [
      t(`stance.${standing}`),
      t(`export.read-me.standing.${standing}`),
    ]),
    [t('export.response-type'), responseTypes.map((type) => t(`response-type.${type}`)).join(' · ')],
    [t('submit.reservation'), t('submit.export.reservation')],
    [t('submit.export.replaces'), t('submit.export.replaces.text')],
    [t('export.group'), t('export.read-me.group')],
    [t('known.column'), t('known.column.text')],
    [t('registration.day'), t('registration.column.day.text')],
    [t('export.test'), t('export.read-me.test')],
    [t('withhold.column'), t('withhold.column.text')],
    [t('redline.column'), t('redline.column.text')],
    [t('export.continuation'), t('export.read-me.continuation')],
    [t('export.item-id'), t('export.read-me.item-id')],
    [t('export.checksum'), t('export.read-me.checksum')],
  ]
}

/** For programs: what the file is, without having to read its words. */
export function metaRows(
  { language, consultation, version, exportedAt, submissions }: WorkbookOptions,
  rows: { readonly answers: number; readonly senders: number },
): CellValue[][] {
  return [
    ['format', 'innspill-responses'],
    ['formatVersion', 1],
    ['consultationId', consultation.id],
    ['guidelineVersionId', version.id],
    ['guidelineVersionNumber', version.number],
    ['contentHash', version.contentHash],
    ['contentStatus', version.contentStatus],
    ['language', language],
    ['exportedAt', exportedAt],
    ['exportedBy', 'case-officer'],
    ['responseCount', submissions],
    ['answerRows', rows.answers],
    ['senderRows', rows.senders],
  ]
}
