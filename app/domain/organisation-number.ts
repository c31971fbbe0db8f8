const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** Nine digits whose last is the MOD11 check digit. Source: Brønnøysundregistrene, «Organisasjonsnummeret». */
export function isOrganisationNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(value[8])
}

/** The number in what somebody wrote: «NO 958.935.420 MVA» gives 958935420. Null where there is none. */
export function organisationNumberIn(text: string): string | null {
  const number = text
    .replace(/[\s.\u00ad\u2010-\u2015-]/g, '')
    .replace(/^NO/i, '')
    .replace(/MVA$/i, '')
  return isOrganisationNumber(number) ? number : null
}

/** «958 935 420», as it is written and read aloud. */
export function sayOrganisationNumber(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1 ')
}
