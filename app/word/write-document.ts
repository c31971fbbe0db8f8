import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { contentLanguageOf, type Language } from '#app/domain/language'
import type { Redline } from '#app/domain/redline'
import { type T, translatorOf } from '#app/messages/registry'
import type { Block, TextBlock, Voice } from './blocks'
import { controlParagraph, runChildren } from './content-control'
import { stampProperty } from './file-stamp'
import { stylesFor, wordLanguages } from './looks'
import { asWritten } from './written-text'

export interface WordDocument {
  readonly language: Language
  readonly title: string
  /** In the head of each page. */
  readonly running: string
  readonly creator: string
  readonly blocks: readonly Block[]
  /** What the file is, for reading it back; null for one that is only read. */
  readonly stamp: string | null
}

const looks: Readonly<Record<TextBlock['kind'], Omit<IParagraphOptions, 'children'>>> = {
  title: { heading: HeadingLevel.TITLE },
  chapter: { heading: HeadingLevel.HEADING_1 },
  item: { heading: HeadingLevel.HEADING_2 },
  text: {},
  'draft-text': { style: 'DraftText' },
  step: { numbering: { reference: 'steps', level: 0 } },
  notice: { style: 'Notice' },
  question: { style: 'Question' },
  help: { style: 'Help' },
  standing: { style: 'Question' },
  stamp: { style: 'Stamp' },
}

/** The bytes of a Word document. */
export function writeDocument(document: WordDocument): Promise<Buffer> {
  const { language, title, running, creator, stamp } = document
  const t = translatorOf(language)
  const small = { size: 18, color: '46565A' }
  const page = [t('word.page'), ' ', PageNumber.CURRENT, ' ', t('word.page.of'), ' ', PageNumber.TOTAL_PAGES]
  return Packer.toBuffer(
    new Document({
      title: asWritten(title),
      creator: asWritten(creator),
      lastModifiedBy: asWritten(creator),
      styles: stylesFor(language),
      customProperties: stamp === null ? [] : [{ name: stampProperty, value: stamp }],
      numbering: { config: [{ reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: stepStyle }] }] },
      sections: [
        {
          properties: paper,
          headers: {
            default: new Header({ children: [new Paragraph({ children: [new TextRun({ ...small, text: asWritten(running) })] })] }),
          },
          footers: {
            default: new Footer({
              children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ ...small, children: page })] })],
            }),
          },
          children: childrenOf(document, t),
        },
      ],
    }),
  )
}

/** A4, in twentieths of a point. */
const paper = { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1250, bottom: 1250, left: 1420, right: 1420 } } }
const stepStyle = { paragraph: { indent: { left: 425, hanging: 425 } } }

function childrenOf({ blocks, language }: WordDocument, t: T): FileChild[] {
  const words = { write: t('word.field.write'), choose: t('word.field.choose') }
  const draft = spoken(language, 'draft')
  let fields = 0
  return blocks.map((block) => {
    switch (block.kind) {
      case 'facts':
        return factsTable(block.heading, block.rows)
      case 'field':
        fields += 1
        return controlParagraph(block.field, fields, words, draft)
      case 'answer':
        return new Paragraph({
          style: 'Answer',
          children: block.redline ? redlineRuns(block.redline, t, draft) : [textRun(block.text, draft)],
        })
      default:
        return new Paragraph({ ...looks[block.kind], children: [textRun(block.text, spoken(language, block.voice))] })
    }
  })
}

/** English readers get the draft in bokmål; a voice that reads aloud must know. */
function spoken(language: Language, voice: Voice): IRunOptions {
  const content = contentLanguageOf(language)
  return voice === 'page' || content === language ? {} : { language: { value: wordLanguages[content] } }
}

const textRun = (text: string, options: IRunOptions = {}) => new TextRun({ ...options, children: runChildren(text) })

/** What is deleted and inserted, by looks and in words: voices read no underline. */
function redlineRuns(redline: Redline, t: T, options: IRunOptions): TextRun[] {
  return redline.map(({ kind, text }) => {
    if (kind === 'kept') return textRun(text, options)
    return textRun(`[${t(`redline.${kind}`)} ${text}]`, { ...options, style: kind === 'deleted' ? 'Deleted' : 'Inserted' })
  })
}

function factsTable(heading: readonly [string, string], rows: readonly (readonly [string, string])[]): Table {
  const cell = (text: string, width: number, bold = false) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ spacing: { after: 0 }, children: [textRun(text, { bold })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2720, 6350],
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: [cell(heading[0], 30, true), cell(heading[1], 70, true)] }),
      ...rows.map(([label, value]) => new TableRow({ cantSplit: true, children: [cell(label, 30), cell(value, 70)] })),
    ],
  })
}
