import { Temporal } from 'temporal-polyfill'

const epochs = { 1900: Temporal.PlainDate.from('1899-12-30'), 1904: Temporal.PlainDate.from('1904-01-01') } as const

/**
 * A day as spreadsheets count them, `2025-12-31`; null for what is none. The first count takes 1900 for a leap year, so its days are
 * right from March that year on, which is all anybody plans for.
 */
export function serialDay(serial: number, isFrom1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < (isFrom1904 ? 0 : 61) || serial > 2_958_465) return null
  return epochs[isFrom1904 ? 1904 : 1900].add({ days: Math.floor(serial) }).toString()
}
