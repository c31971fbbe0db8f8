import type { Item } from '#app/domain/guideline'
import { type Question, type TextQuestion, type Values, wordingQuestions } from '#app/domain/question'
import { redlineOfItem } from '#app/domain/redline'
import type { Answers } from '#app/domain/response'
import { sameAsQuestions } from '#app/domain/same-as'
import type { Withholding } from '#app/domain/withholding'
import type { T } from '#app/messages/registry'
import { sameAsLinks, sayLinks } from '#app/messages/say-same-as'
import { type CellValue, cellLimit, cellText, continuationsFor, cut, fitIntoCells } from './cell'
import type { Column } from './column'

export const isText = (question: Question): question is TextQuestion => question.type === 'longtext'

/** The column of a question, in the language of its content. */
export function questionColumn(question: Question, t: T, content: 'nb' | 'nn'): Column {
  const about = question.kind === 'whole' ? '' : `${t(`kind.${question.kind}`)}: `
  const look = isText(question) ? 'long' : 'text'
  return { heading: cellText(about + question.label[content]), width: look === 'long' ? 50 : 22, look }
}

/** Columns for what does not fit in the cells of its questions. */
export function continuationColumns(count: number, t: T): Column[] {
  return Array.from({ length: count }, (_, index) => ({
    heading: count === 1 ? t('export.continuation') : t('export.continuation-part', { part: String(index + 1) }),
    width: 30,
    look: 'long' as const,
  }))
}

/** How many such columns the longest answers may need. */
export function continuationCount(
  texts: readonly TextQuestion[],
  kind: Item['kind'],
  notice: string,
  { t, content }: { readonly t: T; readonly content: 'nb' | 'nn' },
): number {
  const asked = texts.filter((question) => question.kind === kind)
  const label = Math.max(0, ...asked.map((question) => questionColumn(question, t, content).heading.length))
  return continuationsFor(
    asked.map(({ maxLength }) => maxLength),
    notice,
    label,
  )
}

/** What choices are called: question → code → words. */
export function choiceLabels(questions: readonly Question[], content: 'nb' | 'nn'): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    questions.flatMap((question) =>
      question.type === 'single'
        ? [[question.id, new Map(question.choices.map(({ code, label }) => [code, cellText(label[content])]))] as const]
        : [],
    ),
  )
}

/** A cell for each question, and what does not fit in them. */
export function questionCells(
  questions: readonly Question[],
  values: Values,
  labels: ReadonlyMap<string, ReadonlyMap<string, string>>,
  headings: ReadonlyMap<string, string>,
  notice: string,
  continuations: number,
): { cells: CellValue[]; rest: CellValue[] } {
  const cells: CellValue[] = []
  let isLong = false
  for (const question of questions) {
    const value = values[question.id]
    if (value === undefined) cells.push(null)
    else if (question.type === 'single') cells.push(labels.get(question.id)?.get(value) ?? value)
    else {
      const text = cellText(value)
      if (text.length > cellLimit) isLong = true
      cells.push(text)
    }
  }
  const empty = new Array<CellValue>(continuations).fill(null)
  if (!isLong) return { cells, rest: empty }
  const texts = questions.map(({ id }, index) => ({ label: `${headings.get(id) ?? id}:\n`, text: String(cells[index] ?? '') }))
  const fitted = fitIntoCells(texts, notice, continuations)
  return { cells: fitted.cells.map((text) => text || null), rest: fitted.rest.map((text) => text || null) }
}

/** The answers with «Samme som R-2.1» in place of the code alone. */
export function inWords(code: string, values: Values, all: Answers, t: T): Values {
  const pointing = sameAsQuestions.filter((id) => values[id] !== undefined)
  return pointing.length === 0
    ? values
    : { ...values, ...Object.fromEntries(pointing.map((id) => [id, sayLinks(sameAsLinks(t, code, values[id] ?? '', all))])) }
}

/** What the proposed wording changes, in words. Empty where it cannot be told in one cell: the proposal stands whole in its own. */
export function changesCell(item: Pick<Item, 'text'>, values: Values, t: T): CellValue {
  const proposal = wordingQuestions.map((id) => values[id]).find((value) => value !== undefined)
  const redline = proposal === undefined ? null : redlineOfItem(item, proposal)
  if (redline === null) return null
  const text = redline.map((part) => (part.kind === 'kept' ? part.text : `[${t(`redline.${part.kind}`)} ${part.text}]`)).join('')
  return text.length > cellLimit ? null : cellText(text)
}

const longestPassage = 200

/** What the sender asks not to have published of one item's answers, and why; long passages by their beginning. */
export function withholdCell(code: string, withhold: readonly Withholding[], headings: ReadonlyMap<string, string>, t: T): CellValue {
  const lines = withhold
    .filter((asked) => asked.code === code)
    .map(({ question, passage, reason }) => {
      const [beginning, more] = cut(passage, longestPassage)
      const what = passage === '' ? t('withhold.whole') : `«${beginning}${more === '' ? '' : '…'}»`
      return `${headings.get(question) ?? question}: ${what} – ${reason}`
    })
  return lines.length === 0 ? null : cut(cellText(lines.join('\n')), cellLimit)[0]
}
