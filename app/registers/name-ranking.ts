import type { RegisteredUnit } from '#app/domain/registers'

/** The very name first, then it with a form of company after it, then names that begin with it; otherwise in the register's order. */
export function exactNamesFirst(
  asked: string,
  hits: readonly RegisteredUnit[],
  /** Hits of a narrower search, from which only the exact ones are taken. */
  also: readonly RegisteredUnit[] = [],
): RegisteredUnit[] {
  const wanted = fold(asked)
  const rank = ({ name }: RegisteredUnit) => {
    const folded = fold(name)
    if (folded === wanted) return 0
    if (withoutForm(folded) === wanted) return 1
    return folded.startsWith(`${wanted} `) ? 2 : 3
  }
  const near = also.filter((unit) => rank(unit) < 2)
  const all = [...new Map([...hits, ...near].map((unit) => [unit.number, unit])).values()]
  return all
    .map((unit) => ({ unit, rank: rank(unit) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ unit }) => unit)
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
}

const withoutForm = (name: string) => name.replace(/( \(test\))?$/, '').replace(/ (as|asa|sa|sf|hf|rhf|iks|ks|ba|nuf)$/, '')
