/** What of the draft is to be printed, and how. */
export interface PrintChoice {
  /** In the draft's order; never none. */
  readonly chapters: readonly number[]
  readonly isWhole: boolean
  readonly hasNotes: boolean
}

/** `kapittel=2&kapittel=5&notater=ja`. Without a chapter all are meant; null when one is asked for that the draft does not have. */
export function readPrintChoice(query: URLSearchParams, all: readonly number[]): PrintChoice | null {
  const asked = new Set(query.getAll('kapittel').filter((word) => word !== ''))
  const chapters = all.filter((number) => asked.has(String(number)))
  if (chapters.length < asked.size) return null
  const isWhole = chapters.length === 0 || chapters.length === all.length
  return { chapters: isWhole ? all : chapters, isWhole, hasNotes: query.get('notater') === 'ja' }
}

/** The same choice as a query, with its question mark; empty when nothing is chosen. */
export function printQuery({ chapters, isWhole, hasNotes }: PrintChoice): string {
  const query = new URLSearchParams([
    ...(isWhole ? [] : chapters.map((number) => ['kapittel', String(number)])),
    ...(hasNotes ? [['notater', 'ja']] : []),
  ])
  return query.size === 0 ? '' : `?${query}`
}
