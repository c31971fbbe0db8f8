/** Weights of the two control digits, the digit itself included. Source: Skatteetaten, «Nytt fødselsnummer fra 2032». */
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
/** From 2032 the first control digit may leave any of these; until then only 0. */
const firstRemainders = [0, 1, 2, 3]

export type IdentityNumber = 'national-identity-number' | 'd-number'

/**
 * What eleven digits are, if they can be a national identity number at all: the control digits fit, by the rules of today or of 2032,
 * and the first six are a date. D-numbers have 40 added to the day, synthetic and auxiliary numbers 40 or 80 to the month.
 */
export function identityNumberOf(digits: string): IdentityNumber | null {
  if (!/^\d{11}$/.test(digits)) return null
  const numbers = [...digits].map(Number)
  if (!firstRemainders.includes(remainder(numbers, firstWeights)) || remainder(numbers, secondWeights) !== 0) return null
  const isDNumber = (numbers[0] ?? 0) >= 4
  const day = Number(digits.slice(0, 2)) - (isDNumber ? 40 : 0)
  const month = Number(digits.slice(2, 4)) % 40
  if (day < 1 || month < 1 || month > 12 || day > (longestDay[month - 1] ?? 0)) return null
  return isDNumber ? 'd-number' : 'national-identity-number'
}

/** The century is not told by the year alone, so every February may have 29 days. */
const longestDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function remainder(numbers: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (numbers[index] ?? 0), 0) % 11
}
