import type { ResponseFile } from './response-layout'
import { responseWorkbook } from './response-workbook'

/** All that a thread must be told to make a workbook of a response. Plain values, since they are copied to it. */
export interface ResponseJob {
  readonly format: 'response-xlsx'
  readonly file: ResponseFile
}

/** The workbook a job asks for, in one piece. */
export async function* responseFile({ file }: ResponseJob): AsyncGenerator<Uint8Array> {
  yield await responseWorkbook(file)
}
