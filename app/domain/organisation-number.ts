const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** Nine digits whose last is the MOD11 check digit. Source: Brønnøysundregistrene, «Organisasjonsnummeret». */
export function isOrganisationNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(value[8])
}

/** «958 935 420», as it is written and read aloud. */
export function sayOrganisationNumber(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1 ')
}
