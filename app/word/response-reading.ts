import type { ItemStanding } from '#app/domain/answer'
import type { GuidelineVersion } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import type { Redline } from '#app/domain/redline'
import type { ResponseType } from '#app/domain/response'
import { type T, translatorOf } from '#app/messages/registry'
import type { Block, TextBlock } from './blocks'
import { noticeOf } from './response-form'
import type { WordDocument } from './write-document'

/** A response that was sent, as it is read anywhere else. */
export interface ReadingSource {
  readonly language: Language
  readonly title: string
  readonly publisher: string
  readonly version: Pick<GuidelineVersion, 'number' | 'contentStatus' | 'provenance'>
  readonly receipt: {
    readonly receiptNumber: string
    readonly respondentName: string
    readonly organisationNumber: string | null
    readonly submittedBy: string
    /** In words. */
    readonly received: string
    readonly responseType: ResponseType
    readonly isPreliminary: boolean
    readonly isLate: boolean
    readonly checksum: string
    readonly letters: readonly { readonly name: string; readonly size: string; readonly sha256: string }[]
  }
  readonly chapters: readonly {
    /** 0 for the draft as a whole. */
    readonly number: number
    readonly title: string
    readonly items: readonly {
      readonly code: string
      readonly title: string
      readonly isWhole: boolean
      readonly standing: ItemStanding
      readonly answers: readonly { readonly question: string; readonly text: string; readonly redline: Redline | null }[]
    }[]
  }[]
  readonly withheld: readonly { readonly code: string; readonly question: string; readonly passage: string; readonly reason: string }[]
}

/** A sent response as a document to read, keep and send on. Nothing of it is read back. */
export function readingDocument(source: ReadingSource): WordDocument {
  const { language, title, publisher, receipt } = source
  const t = translatorOf(language)
  const heading = t('document.title', { from: receipt.respondentName })
  return {
    language,
    title: heading,
    running: `${title} – ${receipt.respondentName} – ${receipt.receiptNumber}`,
    creator: receipt.respondentName,
    stamp: null,
    blocks: [
      page('title', heading),
      draft('text', title),
      { kind: 'facts', heading: [t('word.facts.what'), t('word.facts.value')], rows: rowsOf(source, t) },
      ...noticeOf(source.version, contentLanguageOf(language), publisher, t),
      ...source.chapters.flatMap((chapter) => [
        draft('chapter', chapter.number === 0 ? chapter.title : `${chapter.number} ${chapter.title}`),
        ...chapter.items.flatMap((item) => itemBlocks(item, t)),
      ]),
      ...withheldBlocks(source.withheld, t),
    ],
  }
}

function rowsOf({ title, receipt, version }: ReadingSource, t: T): (readonly [string, string])[] {
  const { organisationNumber, respondentName } = receipt
  const number = organisationNumber === null ? '' : `, ${t('receipt.organisation-number', { number: organisationNumber })}`
  return [
    [t('receipt.consultation'), title],
    [t('receipt.sender'), `${respondentName}${number}`],
    [t('receipt.sent-by'), receipt.submittedBy],
    [t('receipt.number'), receipt.receiptNumber],
    [t('receipt.received'), receipt.received],
    ...(receipt.isLate ? ([[t('submit.state.late'), t('submit.late')]] as const) : []),
    ...(receipt.isPreliminary ? ([[t('submit.reservation'), t('submit.reservation.text')]] as const) : []),
    [t('receipt.type'), t(`response-type.${receipt.responseType}`)],
    ...receipt.letters.map((letter) => [t('letter.receipt'), t('letter.receipt.line', letter)] as const),
    [t('receipt.version'), version.number],
    [t('receipt.checksum'), receipt.checksum],
  ]
}

function itemBlocks({ code, title, isWhole, standing, answers }: ReadingSource['chapters'][number]['items'][number], t: T): Block[] {
  const head = isWhole ? [] : [draft('item', `${code} ${title}`), page('standing', t(`stance.${standing}`))]
  return [
    ...head,
    ...answers.flatMap(({ question, text, redline }): Block[] => [draft('question', question), { kind: 'answer', text, redline }]),
  ]
}

function withheldBlocks(withheld: ReadingSource['withheld'], t: T): Block[] {
  if (withheld.length === 0) return []
  return [
    page('chapter', t('withhold.asked')),
    ...withheld.flatMap(({ code, question, passage, reason }): Block[] => [
      draft('question', code === 'G' ? question : `${code} ${question}`),
      { kind: 'answer', text: passage === '' ? t('withhold.whole') : `«${passage}»`, redline: null },
      page('text', `${t('withhold.reason')}: ${reason}`),
    ]),
  ]
}

const page = (kind: TextBlock['kind'], text: string): TextBlock => ({ kind, text, voice: 'page' })
const draft = (kind: TextBlock['kind'], text: string): TextBlock => ({ kind, text, voice: 'draft' })
