import type { GuidelineVersion, Item } from '#app/domain/guideline'
import { contentLanguageOf } from '#app/domain/language'
import { paragraphs } from '#app/domain/paragraphs'
import { type Question, type Values, wordingQuestions } from '#app/domain/question'
import { type T, translatorOf } from '#app/messages/registry'
import type { Block, Field, TextBlock, Voice } from './blocks'
import { type FileStamp, stampOf } from './file-stamp'
import type { WordDocument } from './write-document'

/** What a response is made into a document from, as plain values: a thread makes it. */
export interface FormSource {
  readonly stamp: FileStamp
  readonly draft: {
    readonly version: Pick<GuidelineVersion, 'number' | 'contentStatus' | 'provenance' | 'chapters'>
    readonly items: readonly Item[]
    readonly whole: Item
    readonly questions: readonly Question[]
  }
  readonly answers: ReadonlyMap<string, Values>
  readonly title: string
  readonly publisher: string
  readonly from: string
  /** In words. */
  readonly deadline: string
  /** Where it is uploaded again. */
  readonly address: string
}

/** An unfinished response as a document to write in and upload again. */
export function formDocument(source: FormSource): WordDocument {
  const { stamp, title, from } = source
  return {
    language: stamp.language,
    title: translatorOf(stamp.language)('document.title', { from }),
    running: `${title} – ${from}`,
    creator: from,
    blocks: formBlocks(source),
    stamp: stampOf(stamp),
  }
}

/** All that stands in the document, in order; whoever reads it back knows by this what was there from the beginning. */
export function formBlocks(source: FormSource): Block[] {
  const { stamp, draft, title, publisher, from, deadline, address } = source
  const t = translatorOf(stamp.language)
  const content = contentLanguageOf(stamp.language)
  const { version, whole } = draft
  return [
    page('title', t('document.title', { from })),
    of('text', 'draft', title),
    {
      kind: 'facts',
      heading: [t('word.facts.what'), t('word.facts.value')],
      rows: [
        [t('receipt.consultation'), title],
        [t('word.facts.publisher'), publisher],
        [t('receipt.sender'), from],
        [t('word.facts.deadline'), deadline],
        [t('receipt.version'), version.number],
      ],
    },
    ...noticeOf(version, content, publisher, t),
    page('chapter', t('word.how')),
    ...stepsOf(t, address),
    ...itemBlocks(source, whole, t),
    ...version.chapters.flatMap((chapter) => [
      of('chapter', 'draft', `${chapter.number} ${chapter.title[content]}`),
      ...draft.items.filter((item) => item.chapter === chapter.number).flatMap((item) => itemBlocks(source, item, t)),
    ]),
    page('text', t('word.stamp')),
    page('stamp', stampOf(stamp)),
  ]
}

/** That råd and krav are not the agency's wording; nothing for an official draft. */
export function noticeOf(
  version: Pick<GuidelineVersion, 'contentStatus' | 'provenance'>,
  content: 'nb' | 'nn',
  publisher: string,
  t: T,
): TextBlock[] {
  if (version.contentStatus !== 'demonstration') return []
  return [page('notice', t('frame.demonstration-content', { publisher })), of('notice', 'draft', version.provenance[content])]
}

function stepsOf(t: T, address: string): TextBlock[] {
  return [
    page('step', t('word.how.write')),
    page('step', t('word.how.empty')),
    page('step', t('word.how.outside')),
    page('step', t('word.how.together')),
    page('step', t('word.how.upload', { address })),
  ]
}

function itemBlocks({ stamp, draft, answers }: FormSource, item: Item, t: T): Block[] {
  const content = contentLanguageOf(stamp.language)
  const values = answers.get(item.code) ?? {}
  const { title, text } = item.text[content]
  const head: Block[] =
    item.kind === 'whole'
      ? [page('chapter', t('kind.whole'))]
      : [
          of('item', 'draft', `${item.code} ${title}`),
          ...(item.strength ? [page('help', `${t(`strength.${item.strength}`)}: ${t(`strength.${item.strength}.meaning`)}`)] : []),
          ...paragraphs(text).map((paragraph) => of('draft-text', 'draft', paragraph)),
        ]
  return [
    ...head,
    ...draft.questions
      .filter(({ kind }) => kind === item.kind)
      .flatMap((question): Block[] => [
        of('question', 'draft', question.label[content]),
        ...helpOf(question, content, t),
        { kind: 'field', field: fieldOf(item, question, content, values[question.id] ?? '') },
      ]),
  ]
}

function helpOf(question: Question, content: 'nb' | 'nn', t: T): TextBlock[] {
  return [
    ...(question.help[content] === '' ? [] : [of('help', 'draft', question.help[content])]),
    ...(wordingQuestions.includes(question.id) ? [page('help', t('word.wording'))] : []),
    ...(question.type === 'item' ? [page('help', t('word.item'))] : []),
    ...(question.type === 'longtext' ? [page('help', t('word.limit', { limit: question.maxLength }))] : []),
  ]
}

function fieldOf({ code }: Item, question: Question, content: 'nb' | 'nn', value: string): Field {
  const choices =
    question.type === 'single' ? question.choices.map((choice) => ({ code: choice.code, label: choice.label[content] })) : null
  return { code, question: question.id, label: question.label[content], value, choices }
}

const of = (kind: TextBlock['kind'], voice: Voice, text: string): TextBlock => ({ kind, text, voice })
const page = (kind: TextBlock['kind'], text: string) => of(kind, 'page', text)
