import type { WorkbookOptions } from './responses-workbook'

/** All that a thread must be told to make one of the files of received responses. Plain values, since they are copied to it. */
export interface ExportJob {
  readonly format: 'xlsx' | 'csv'
  readonly databaseFile: string
  /** Everything that had been received when the file was asked for, and nothing later. */
  readonly received: { readonly consultationId: string; readonly responses: number; readonly last: number; readonly lastEnd: number }
  readonly options: WorkbookOptions
}
