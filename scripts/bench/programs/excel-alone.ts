// The lower bound for the workbook: exceljs' streaming writer with the same cells, no styles, nobody else to think of.
import { Writable } from 'node:stream'
import excel from 'exceljs'
import type { Cells } from '#app/excel/column'
import { answerTable, type ExportSubject, senderTable, wholeTable } from '#app/excel/response-rows'
import { registerAll } from '#app/messages/all'
import { openDatabase } from '#db/client'
import { listConsultations } from '#db/consultations'
import { listConsulteeGroups } from '#db/consultees'
import { getDraft } from '#db/guidelines'
import { walkGeneralAnswers, walkResponses } from '#db/response-walk'
import { receivedSoFar } from '#db/submissions'
import { answerQuestions } from './answer.mjs'

registerAll()
const db = openDatabase(process.argv[2] ?? '')
const [consultation] = await listConsultations(db)
if (!consultation) throw new Error('There is nothing to export')
const { id } = consultation
const { version, items, whole, questions } = await getDraft(db, consultation.currentVersionId)
const received = await receivedSoFar(db, id)
const groups = await listConsulteeGroups(db, id)
const subject: ExportSubject = {
  language: 'nb',
  version,
  items,
  whole,
  questions,
  groupNames: new Map(groups.map((group) => [group.id, group.name])),
}

type Take = (sheet: 'answers' | 'whole' | 'senders', cells: Cells) => void
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Makes every row the workbook has, in its order. */
async function makeRows(take: Take): Promise<void> {
  const answers = answerTable(subject)
  let made = 0
  for await (const { submission, answers: given } of walkResponses(db, received)) {
    const sender = answers.sender(submission)
    for (const { item, values } of answers.answered(given)) {
      take('answers', [...sender, ...item.lead, ...answers.answer(item, values), ...item.reference])
      if (++made % 250 === 0) await turn()
    }
  }
  const general = wholeTable(subject)
  const senders = senderTable(subject)
  for await (const { submission, values } of walkGeneralAnswers(db, received, version.id)) {
    take('whole', general.rowOf(submission, values))
    take('senders', senders.rowOf(submission))
    if (++made % 250 === 0) await turn()
  }
}

async function cpuMsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function writeThem(): Promise<void> {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() })
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: false, zip: { zlib: { level: 6 } } })
  const sheets = {
    answers: workbook.addWorksheet('answers'),
    whole: workbook.addWorksheet('whole'),
    senders: workbook.addWorksheet('senders'),
  }
  await makeRows((sheet, cells) => sheets[sheet].addRow(cells).commit())
  await workbook.commit()
}

answerQuestions({
  /** Processor time of the writer alone: of making and writing the rows, less that of only making them. */
  async write() {
    const making = await cpuMsOf(() => makeRows(() => {}))
    return (await cpuMsOf(writeThem)) - making
  },
})
process.send?.({ ready: '' })
