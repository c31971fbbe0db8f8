import type { AssuranceLevel } from './altinn-rights'

const levels: Readonly<Record<string, AssuranceLevel>> = {
  substantial: 3,
  'idporten-loa-substantial': 3,
  high: 4,
  'idporten-loa-high': 4,
}

/** The level an issuer's `acr` stands for, in either of Digdir's spellings; null for any other word. */
export function levelOf(acr: unknown): AssuranceLevel | null {
  return typeof acr === 'string' && Object.hasOwn(levels, acr) ? (levels[acr] ?? null) : null
}

/** Whether a login is as sure as is asked for; nothing less than a known level is, once something is asked for. */
export function isSureEnough(level: AssuranceLevel | null, minimum: AssuranceLevel | null): boolean {
  return minimum === null || (level !== null && level >= minimum)
}
