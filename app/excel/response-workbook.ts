import type { Workbook, Worksheet } from 'exceljs'
import { markOf } from '#app/domain/edit'
import { contentLanguageOf } from '#app/domain/language'
import type { Question } from '#app/domain/question'
import { translatorOf } from '#app/messages/registry'
import { sayMoment } from '#app/messages/say-time'
import { headRow, itemHash, technicalSheet } from './checklist-layout'
import { addHead, addTopped, allow, footerOf, heightOf, looks, protect, type SheetTop, words } from './checklist-looks'
import { columnName } from './formula'
import {
  type AnswerColumn,
  answerColumns,
  answerHeading,
  choiceLabel,
  fixedHeading,
  generalColumnIds,
  itemColumnIds,
  type ResponseFile,
  type ResponseKey,
  type ResponseSheetId,
  responseFormat,
  responseSheetName,
  responseSheets,
  technicalColumns,
  writtenMark,
  writtenValues,
} from './response-layout'
import { newWorkbook, toBytes } from './whole-workbook'

/** A response as a workbook that can be filled in and uploaded again; `response-layout.ts` tells how it is laid out. */
export async function responseWorkbook(file: ResponseFile): Promise<Buffer> {
  const book = bookOf(file)
  const workbook = await newWorkbook()
  const product = book.t('frame.product')
  const made = new Date(file.exportedAt)
  Object.assign(workbook, { creator: product, lastModifiedBy: product, created: made, modified: made, language: file.language })
  workbook.title = words(book.t('offline.title', { name: file.owner.name }))
  workbook.subject = words(file.consultation.title)
  workbook.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
  addGuidance(workbook, book)
  addAnswers(workbook, book)
  addGeneral(workbook, book)
  addLists(workbook, book)
  addTechnical(workbook, book)
  return toBytes(workbook)
}

type Book = ReturnType<typeof bookOf>

function bookOf(file: ResponseFile) {
  const { language, owner, consultation, version, receiptNumber } = file
  const t = translatorOf(language)
  const sheets = Object.fromEntries(responseSheets.map((id) => [id, responseSheetName(language, id)])) as Record<ResponseSheetId, string>
  const name = owner.isTest ? `${owner.name} (${t('frame.test')})` : owner.name
  const state = receiptNumber === null ? t('offline.facts.draft') : t('offline.facts.sent', { receipt: receiptNumber })
  const facts = `${t('offline.facts', { name, title: consultation.title, number: version.number })} · ${state}`
  const wording =
    version.contentStatus === 'demonstration' ? `${t('frame.demonstration-content', { publisher: consultation.publisher })} ` : ''
  const notice = wording + t(receiptNumber === null ? 'offline.notice' : 'offline.notice.sent')
  const top: SheetTop = { facts: words(facts), notice: words(notice), footer: footerOf(t, facts) }
  const content = contentLanguageOf(language)
  const written = new Map(
    [file.whole, ...file.items].map((item) => {
      const asked = file.questions.filter(({ kind }) => kind === item.kind)
      return [item.code, writtenValues(asked, file.answers.get(item.code) ?? {}, t('offline.continues'))] as const
    }),
  )
  return { ...file, t, sheets, name, top, content, written, columns: answerColumns(file.questions) }
}

const guidanceWidths = [34, 110]

function addGuidance(workbook: Workbook, book: Book): void {
  const { t, sheets, name, version, content, consultation, address, exportedAt, language } = book
  const sheet = addTopped(workbook, book.top, sheets.guidance, { from: 1, widths: guidanceWidths })
  const title = sheet.getRow(headRow)
  title.height = 30
  title.getCell(1).value = words(t('offline.title', { name }))
  title.getCell(1).style = looks.title
  const fill = [
    t('offline.guidance.fill.answers', { sheet: sheets.answers }),
    t('offline.guidance.fill.general', { sheet: sheets.general }),
    t('offline.guidance.fill.lists'),
    t('offline.guidance.fill.limit'),
    t('offline.guidance.fill.protected'),
  ]
  const rows: [string, string][] = [
    [t('offline.guidance.what'), t('offline.guidance.what.text')],
    [t('offline.guidance.whose'), name],
    [t('offline.guidance.deadline'), consultation.deadline],
    [t('offline.guidance.fill'), fill.join('\n')],
    [t('offline.guidance.upload'), t('offline.guidance.upload.text')],
    [t('offline.guidance.page'), address],
    ...(version.contentStatus === 'demonstration'
      ? [[t('offline.guidance.wording'), version.provenance[content]] as [string, string]]
      : []),
    [t('offline.guidance.version'), version.number],
    [t('offline.guidance.made'), t('offline.guidance.made.text', { moment: sayMoment(exportedAt, language) })],
  ]
  rows.forEach(([label, text], index) => {
    const row = sheet.getRow(headRow + 1 + index)
    const [one, other] = [row.getCell(1), row.getCell(2)]
    one.value = words(label)
    one.style = looks.label
    other.value = text === address ? { text, hyperlink: address } : words(text)
    other.style = text === address ? looks.link : looks.text
    row.height = heightOf([
      { text: label, width: guidanceWidths[0] ?? 1 },
      { text, width: guidanceWidths[1] ?? 1 },
    ])
  })
  protect(sheet)
}

const itemWidths = { id: 10, code: 8, kind: 7, strength: 8, chapter: 15, text: 46 } as const
const widthOf = ({ questions: [question] }: AnswerColumn) => (question?.type === 'single' ? 19 : 38)

/** One row per råd and krav: what the draft says on the left, what is asked of it on the right. */
function addAnswers(workbook: Workbook, book: Book): void {
  const { t, sheets, language, columns, items, content, version } = book
  const widths = [...itemColumnIds.map((id) => itemWidths[id]), ...columns.map(widthOf)]
  const sheet = addTopped(workbook, book.top, sheets.answers, { from: 2, frozen: 2, widths, across: 2, repeated: 'B:B' })
  const headings = [...itemColumnIds.map((id) => fixedHeading(language, id)), ...columns.map((column) => answerHeading(language, column))]
  addHead(sheet, headings, items.length, 2)
  sheet.getRow(headRow).height = 64
  const chapters = new Map(version.chapters.map(({ number, title }) => [number, `${number} ${title[content]}`]))
  items.forEach((item, index) => {
    const row = sheet.getRow(headRow + 1 + index)
    const text = words(`${item.text[content].title}\n${item.text[content].text}`)
    const values = {
      ...{ id: item.uid, code: item.code, kind: t(`kind.${item.kind}`), strength: item.strength ? t(`strength.${item.strength}`) : '' },
      ...{ chapter: words(chapters.get(item.chapter) ?? String(item.chapter)), text },
    }
    itemColumnIds.forEach((id, column) => {
      const cell = row.getCell(column + 1)
      cell.style = id === 'code' ? looks.label : looks.text
      if (values[id] !== '') cell.value = values[id]
    })
    const texts = columns.map((column, at) => {
      const question = column.questions.find(({ kind }) => kind === item.kind)
      return { text: putAnswer(book, row.getCell(itemColumnIds.length + 1 + at), item.code, question), width: widthOf(column) }
    })
    row.height = heightOf([{ text, width: itemWidths.text }, ...texts])
  })
  const last = headRow + items.length
  columns.forEach((column, at) => {
    const letter = columnName(itemColumnIds.length + at)
    addRule(sheet, book, `${letter}${headRow + 1}:${letter}${last}`, column.questions)
  })
  protect(sheet)
}

const generalWidths = { id: 24, question: 44, help: 52, answer: 90 } as const

/** One row per question about the draft as a whole. */
function addGeneral(workbook: Workbook, book: Book): void {
  const { sheets, language, questions, content, whole } = book
  const asked = questions.filter(({ kind }) => kind === 'whole')
  const widths = generalColumnIds.map((id) => generalWidths[id])
  const sheet = addTopped(workbook, book.top, sheets.general, { from: 2, frozen: 2, widths })
  addHead(
    sheet,
    generalColumnIds.map((id) => fixedHeading(language, id)),
    asked.length,
    2,
  )
  asked.forEach((question, index) => {
    const row = sheet.getRow(headRow + 1 + index)
    const [label, help] = [words(question.label[content]), words(question.help[content])]
    ;[question.id, label, help].forEach((value, column) => {
      const cell = row.getCell(column + 1)
      cell.style = column === 1 ? looks.label : looks.text
      if (value !== '') cell.value = value
    })
    const shown = putAnswer(book, row.getCell(generalColumnIds.length), whole.code, question)
    addRule(sheet, book, `D${row.number}`, [question])
    row.height = heightOf([
      { text: label, width: generalWidths.question },
      { text: help, width: generalWidths.help },
      { text: `${shown}${question.type === 'longtext' ? '\n\n' : ''}`, width: generalWidths.answer },
    ])
  })
  protect(sheet)
}

/** Writes an answer where it is to be written; gives what is shown. One that a cell cannot hold is not written in. */
function putAnswer(
  { written, content }: Book,
  cell: ReturnType<Worksheet['getCell']>,
  code: string,
  question: Question | undefined,
): string {
  if (!question) {
    cell.style = looks.unasked
    return ''
  }
  const { shown, shortened } = written.get(code) ?? { shown: {}, shortened: [] }
  const value = shown[question.id] ?? ''
  cell.style = shortened.includes(question.id) ? looks.text : looks.answer
  if (value === '') return ''
  const text = words(choiceLabel(question, value, content))
  cell.value = text
  return text
}

/** Lists may be of two questions in one column, which have the same choices; the longer limit is the looser one. */
function addRule(sheet: Worksheet, { t }: Book, range: string, questions: readonly Question[]): void {
  const [first] = questions
  if (first && first.type !== 'longtext') {
    allow(sheet, range, {
      type: 'list',
      formulae: [first.type === 'item' ? codeList : listName(first)],
      // An answer can be removed with a dash.
      errorStyle: 'warning',
      ...{ errorTitle: t('offline.choose'), error: t('offline.choose.error') },
    })
    return
  }
  const limit = Math.max(...questions.map((question) => (question.type === 'longtext' ? question.maxLength : 0)))
  allow(sheet, range, {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [limit],
    // Excel counts otherwise than we do.
    errorStyle: 'warning',
    ...{ errorTitle: t('offline.length'), error: t('offline.length.error', { limit }) },
  })
}

/** Of the codes of all råd and krav. */
const codeList = 'innspill_punkter'
const listName = ({ id }: Question) => `innspill_${id.replace(/[^\w]/g, '_')}`

/** What the drop-down lists are made of: lists written out in the cells themselves end at 255 characters. */
function addLists(workbook: Workbook, { questions, sheets, content, items }: Book): void {
  const sheet = workbook.addWorksheet(sheets.lists, { state: 'veryHidden' })
  const lists = questions.flatMap((question) =>
    question.type === 'single'
      ? [{ id: question.id, name: listName(question), words: question.choices.map(({ code }) => choiceLabel(question, code, content)) }]
      : [],
  )
  ;[...lists, { id: codeList, name: codeList, words: items.map(({ code }) => code) }].forEach(({ id, name, words: labels }, column) => {
    sheet.getCell(1, column + 1).value = id
    labels.forEach((label, row) => {
      sheet.getCell(row + 2, column + 1).value = words(label)
    })
    const letter = columnName(column)
    workbook.definedNames.add(`${sheets.lists}!$${letter}$2:$${letter}$${labels.length + 1}`, name)
  })
}

/** For programs: what the file is, which row is which item, and what was stored when the file was made. */
function addTechnical(workbook: Workbook, book: Book): void {
  const { owner, consultation, version, language, exportedAt, sheets, whole, items, answers, written } = book
  const values: Record<ResponseKey, string> = {
    format: responseFormat,
    owner: owner.mark,
    ownerName: owner.name,
    consultation: consultation.slug,
    guidelineVersion: version.number,
    guidelineVersionId: version.id,
    contentHash: version.contentHash,
    ...{ language, exportedAt },
    answersSheet: sheets.answers,
    generalSheet: sheets.general,
  }
  const marks = [whole, ...items].map((item) => {
    const { shown, shortened } = written.get(item.code) ?? { shown: {}, shortened: [] }
    return [item.uid, item.code, itemHash(item), markOf(answers.get(item.code) ?? {}), writtenMark(shown), shortened.join(' ')]
  })
  const sheet = workbook.addWorksheet(technicalSheet, { state: 'veryHidden' })
  ;[...Object.entries(values), [...technicalColumns], ...marks].forEach((row, at) => {
    row.forEach((value, column) => {
      const cell = sheet.getRow(at + 1).getCell(column + 1)
      cell.value = words(value)
      cell.style = looks.plain
    })
  })
}
