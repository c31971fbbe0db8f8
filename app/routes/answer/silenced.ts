import type { Item } from '#app/domain/guideline'
import type { Answers } from '#app/domain/response'
import { isSilent, stanceQuestion } from '#app/domain/stance'

/** The items that were just answered with the same silence, in one press. */
export interface Silenced {
  readonly stance: string
  readonly codes: readonly string[]
}

/** Read from the address, and only as far as it still is so: whatever else somebody has said of an item since, stands. */
export function silencedOf(url: URL, items: readonly Item[], answers: Answers): Silenced | null {
  const stance = url.searchParams.get('resten')
  if (stance === null || !isSilent(stance)) return null
  const named = (url.searchParams.get('punkter') ?? '').split(',')
  const codes = items.filter(({ code, kind }) => {
    const values = Object.entries(answers.get(code) ?? {})
    return named.includes(code) && kind !== 'whole' && values.length === 1 && answers.get(code)?.[stanceQuestion[kind]] === stance
  })
  return codes.length > 0 ? { stance, codes: codes.map(({ code }) => code) } : null
}
