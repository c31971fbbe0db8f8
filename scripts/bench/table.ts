/** A number as Norwegians write it, with as many decimals as mean something. */
export function say(number: number, unit = ''): string {
  const size = Math.abs(number)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3
  const text = new Intl.NumberFormat('nb', { maximumFractionDigits: digits }).format(number).replaceAll('\u00a0', ' ')
  return unit === '' ? text : `${text} ${unit}`
}

/** Whether something is as we want it, and what we want. */
export interface Verdict {
  readonly text: string
  readonly isMet: boolean
}

export function atMost(value: number, limit: number, unit: string): Verdict {
  return { text: `≤ ${say(limit, unit)}`, isMet: value <= limit }
}

export function atLeast(value: number, limit: number, unit: string): Verdict {
  return { text: `≥ ${say(limit, unit)}`, isMet: value >= limit }
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What one must know to read the table rightly. */
  readonly notes: readonly string[]
}

/** The cells that close a row: the aim, and whether it is met. */
export function verdictCells(...verdicts: readonly Verdict[]): [string, string] {
  if (verdicts.length === 0) return ['', '']
  return [verdicts.map(({ text }) => text).join(', '), verdicts.every(({ isMet }) => isMet) ? 'ja' : 'nei']
}

export function toMarkdown({ title, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = columns.map((_, i) => (i === 0 ? '---' : '---:'))
  return [`## ${title}`, '', line(columns), line(rule), ...rows.map(line), '', ...notes.map((note) => `- ${note}`)].join('\n')
}

export function toText({ title, columns, rows, notes }: Table): string {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return ['', title, line(columns), rule, ...rows.map(line), ...notes.map((note) => `  ${note}`)].join('\n')
}
