import { mostCompared } from '#app/domain/comparison'

/** What a comparison's address says: which are compared, and what is shown of them. */
export interface Wanted {
  /** Of those shared with all, or with the agency. */
  readonly numbers: readonly string[]
  readonly chapter: number | null
  readonly onlyDifferences: boolean
}

/** Reads the address; what is no choice of ours is left out. */
export function wantedIn(query: URLSearchParams): Wanted {
  const numbers = query.getAll('vurdering').filter((number) => /^EV-\d{9}-\d{3,6}$/.test(number))
  const chapter = Number(query.get('kapittel') ?? '')
  return {
    // A few more than are shown, so that whoever chose too many can be told.
    numbers: [...new Set(numbers)].slice(0, 2 * mostCompared),
    chapter: Number.isInteger(chapter) && chapter > 0 ? chapter : null,
    onlyDifferences: query.get('forskjeller') === 'ja',
  }
}

/** As it stands in an address; empty when nothing is chosen. */
export function queryOf({ numbers, chapter = null, onlyDifferences = false }: Partial<Wanted> & Pick<Wanted, 'numbers'>): string {
  const query = new URLSearchParams(numbers.map((number) => ['vurdering', number]))
  if (chapter !== null) query.set('kapittel', String(chapter))
  if (onlyDifferences) query.set('forskjeller', 'ja')
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The organisation whose assessment it is, which the number tells. */
export function organisationIn(number: string): string {
  return number.slice(3, 12)
}
