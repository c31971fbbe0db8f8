import type { PaperQuestion } from './booklet-job'
import { type Element, type Paper, styles } from './paper'

const box = 9
const boxGap = 4
const choiceGap = 14
const row = 17
const ruled = 22
const line = '#9aa5b1'

/** What is asked about an item, with boxes to tick and lines to write on. A question and its room stay on one page. */
export function writePaperQuestions(
  paper: Paper,
  parent: Element,
  heading: string,
  questions: readonly PaperQuestion[],
  lang: string | undefined,
): void {
  if (questions.length === 0) return
  paper.gap(10)
  paper.need(roomFor(paper, questions[0]) + 30)
  paper.write(parent, 'H4', [{ text: heading, style: styles.part }])
  for (const question of questions) {
    paper.gap(9)
    paper.need(roomFor(paper, question))
    paper.write(parent, 'P', [{ text: question.label, style: styles.text, lang }])
    if (question.choices) writeChoices(paper, parent, question.choices, lang)
    else ruleLines(paper, question.lines)
  }
}

function roomFor(paper: Paper, question: PaperQuestion | undefined): number {
  if (!question) return 0
  const room = question.choices ? rowsOf(paper, question.choices).length * row : question.lines * ruled
  return paper.heightOf(question.label, styles.text) + room + 6
}

function rowsOf(paper: Paper, choices: readonly string[]): string[][] {
  paper.use(styles.text)
  const rows: string[][] = []
  let left = 0
  for (const choice of choices) {
    const across = widthOf(paper, choice)
    const current = rows.at(-1)
    if (current && across <= left) {
      current.push(choice)
      left -= across
    } else {
      rows.push([choice])
      left = paper.width - across
    }
  }
  return rows
}

function widthOf({ doc }: Paper, choice: string): number {
  return box + boxGap + doc.widthOfString(choice) + choiceGap
}

function writeChoices(paper: Paper, parent: Element, choices: readonly string[], lang: string | undefined): void {
  const { doc, left } = paper
  const list = paper.part(parent, 'L')
  doc.y += 2
  for (const choicesOfRow of rowsOf(paper, choices)) {
    const top = doc.y
    let x = left
    for (const choice of choicesOfRow) {
      const at = x
      const item = paper.part(list, 'LI')
      item.add(
        doc.struct('Lbl', { actual: '☐' }, () => {
          doc
            .lineWidth(0.8)
            .strokeColor(styles.text.color)
            .rect(at, top + 3, box, box)
            .stroke()
        }),
      )
      item.add(
        doc.struct('LBody', lang ? { lang } : {}, () => {
          paper.use(styles.text)
          doc.text(choice, at + box + boxGap, top, { lineBreak: false })
        }),
      )
      item.end()
      x += widthOf(paper, choice)
    }
    doc.x = left
    doc.y = top + row
  }
  list.end()
}

function ruleLines(paper: Paper, lines: number): void {
  const { doc, left, width } = paper
  paper.artifact('Layout', () => {
    for (let n = 0; n < lines; n++) {
      doc.y += ruled
      doc
        .lineWidth(0.6)
        .strokeColor(line)
        .moveTo(left, doc.y)
        .lineTo(left + width, doc.y)
        .stroke()
    }
  })
}
