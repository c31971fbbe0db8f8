import type { Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { Values } from '#app/domain/question'
import type { Answers } from '#app/domain/response'
import type { Withholding } from '#app/domain/withholding'
import { translatorOf } from '#app/messages/registry'
import { answerTable, type ExportedSubmission, type ExportSubject, senderTable, wholeTable } from './response-rows'
import { metaRows, readMeColumns, readMeRows } from './responses-read-me'
import { Sheet, type WorkbookWriter } from './sheet'

/** What the workbook is made of. Both are walked once, in order of arrival; neither is ever held as a whole. */
export interface ResponseSource {
  readonly responses: AsyncIterable<{
    readonly submission: ExportedSubmission
    readonly answers: Answers
    readonly withhold?: readonly Withholding[]
  }>
  /** The same senders once more, with what they said about the draft as a whole. */
  readonly general: AsyncIterable<{
    readonly submission: ExportedSubmission
    readonly values: Values
    readonly withhold?: readonly Withholding[]
    /** Names of the letters that came with it. */
    readonly letters?: readonly string[]
  }>
}

export interface WorkbookOptions extends ExportSubject {
  readonly consultation: { readonly id: string; readonly title: string; readonly publisher: string; readonly address: string }
  readonly version: ExportSubject['version'] & {
    readonly id: string
    readonly contentHash: string
    readonly contentStatus: 'demonstration' | 'official'
    readonly provenance: { readonly nb: string; readonly nn: string }
  }
  /** UTC instant. */
  readonly exportedAt: string
  readonly submissions: number
  readonly signal?: AbortSignal
}

/** Nobody reads the stream any more, which is no error. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone'
  constructor() {
    super('The reader is gone')
  }
}

const rowsPerTurn = 100
const mostWaitingBytes = 1024 * 1024
const patienceMilliseconds = 20

/**
 * Writes every received response to the stream as a workbook, a row at a time: memory stays flat, other requests get their turn
 * every 100 rows, and nothing is written faster than it is read. Ends the stream; destroys it when the work is aborted or fails.
 */
export async function writeResponsesWorkbook(stream: Writable, source: ResponseSource, options: WorkbookOptions): Promise<void> {
  const { default: excel } = await import('exceljs')
  options.signal?.throwIfAborted()
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true, zip: { zlib: { level: 6 } } })
  let failure: unknown = null
  const turn = async (sheet: Sheet, force = false) => {
    if (!force && sheet.rows % rowsPerTurn !== 0) return
    await new Promise((resolve) => setImmediate(resolve))
    while (sheet.waiting > mostWaitingBytes && !failure && !options.signal?.aborted) await setTimeout(patienceMilliseconds)
    options.signal?.throwIfAborted()
    if (failure) throw failure
  }
  const gone = new Promise<never>((_, reject) => {
    stream.once('close', () => {
      failure ??= new ReaderGone()
      reject(failure)
    })
    archiveOf(workbook).on('error', (error) => {
      failure ??= error
      reject(error)
    })
  })
  gone.catch(() => {})
  try {
    await writeSheets(workbook, source, options, turn)
    await Promise.race([workbook.commit(), gone])
  } catch (error) {
    archiveOf(workbook).abort()
    // The caller is told by the throw; whoever reads the stream, by its breaking off.
    stream.once('error', () => {})
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

async function writeSheets(
  workbook: WorkbookWriter,
  source: ResponseSource,
  options: WorkbookOptions,
  turn: (sheet: Sheet, force?: boolean) => Promise<void>,
): Promise<void> {
  const t = translatorOf(options.language)
  workbook.creator = t('frame.product')
  workbook.lastModifiedBy = t('frame.product')
  const readMe = new Sheet(workbook, t('export.sheet.read-me'), readMeColumns(t))
  for (const row of readMeRows(options)) readMe.add(row)
  readMe.commit()

  const answers = answerTable(options)
  const answerSheet = new Sheet(workbook, t('export.sheet.answers'), answers.columns, { frozen: 3 })
  for await (const { submission, answers: given, withhold } of source.responses) {
    const sender = answers.sender(submission)
    for (const { item, values } of answers.answered(given)) {
      answerSheet.add([...sender, ...item.lead, ...answers.answer(item, values, withhold, given), ...item.reference])
      await turn(answerSheet)
    }
  }
  await turn(answerSheet, true)
  answerSheet.commit()

  const whole = wholeTable(options)
  const wholeSheet = new Sheet(workbook, t('export.sheet.whole'), whole.columns, { frozen: 3 })
  const senders = senderTable(options)
  const senderRows: ReturnType<typeof senders.rowOf>[] = []
  for await (const { submission, values, withhold, letters } of source.general) {
    wholeSheet.add(whole.rowOf(submission, values, withhold))
    senderRows.push(senders.rowOf(submission, letters))
    await turn(wholeSheet)
  }
  await turn(wholeSheet, true)
  wholeSheet.commit()

  const senderSheet = new Sheet(workbook, t('export.sheet.senders'), senders.columns, { frozen: 3 })
  for (const row of senderRows) {
    senderSheet.add(row)
    await turn(senderSheet)
  }
  await turn(senderSheet, true)
  senderSheet.commit()

  const meta = new Sheet(workbook, '_meta', metaColumns, { state: 'veryHidden' })
  for (const row of metaRows(options, { answers: answerSheet.rows, senders: senderSheet.rows })) meta.add(row)
  meta.commit()
}

const metaColumns = [
  { heading: 'key', width: 24, look: 'text' },
  { heading: 'value', width: 80, look: 'text' },
] as const

type Archive = { abort(): void; on(event: 'error', listener: (error: Error) => void): void }

/** exceljs keeps its archive to itself, but only the archive can be stopped halfway. */
function archiveOf(workbook: WorkbookWriter): Archive {
  return (workbook as unknown as { readonly zip: Archive }).zip
}
