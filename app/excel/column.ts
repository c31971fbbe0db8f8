import type { CellValue } from './cell'

/** How a column looks: `code` keeps what looks like a number as text, `long` wraps. */
export type Look = 'text' | 'code' | 'long' | 'moment' | 'day' | 'number' | 'percent'

export interface Column {
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly look: Look
}

export type Cells = readonly CellValue[]
