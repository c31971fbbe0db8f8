import { Temporal } from 'temporal-polyfill'

/** Excel's own limit for a cell, in UTF-16 units. */
export const cellLimit = 32_767

/** Values a cell of ours may have. Moments are Norwegian wall-clock time in UTC disguise, see `excelMoment`. */
export type CellValue = string | number | Date | null

/** What XML 1.0 has no place for, and halves of surrogate pairs. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must not be written
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Quickly tells that there is nothing to mend, as nearly always. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const suspect = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

/** The text as a cell can hold it: line ends are LF, and what XML cannot carry is left out. */
export function cellText(text: string): string {
  return suspect.test(text) ? text.replace(/\r\n?/g, '\n').replace(unwritable, '') : text
}

/** Readers take `_x0041_` for `A`; written so, it comes back as it was. */
export function escapeCell(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
}

/** Cuts without parting a surrogate pair: at most `length` UTF-16 units, and the rest. */
export function cut(text: string, length: number): [string, string] {
  if (text.length <= length) return [text, '']
  const last = text.charCodeAt(length - 1)
  const at = last >= 0xd800 && last <= 0xdbff ? length - 1 : length
  return [text.slice(0, at), text.slice(at)]
}

/**
 * Long texts in cells that are too small for them. Each text keeps its beginning, closed by `notice`; the rest of all of them
 * goes into as many continuation cells as are given, each part led by its label. Nothing is left out.
 */
export function fitIntoCells(
  texts: readonly { readonly label: string; readonly text: string }[],
  notice: string,
  continuations: number,
): { readonly cells: readonly string[]; readonly rest: readonly string[] } {
  const tails: string[] = []
  const cells = texts.map(({ label, text }) => {
    const clean = cellText(text)
    if (clean.length <= cellLimit) return clean
    const [head, tail] = cut(clean, cellLimit - notice.length)
    tails.push(label + tail)
    return head + notice
  })
  let left = tails.join('\n\n')
  const rest = Array.from({ length: continuations }, () => {
    const [part, remainder] = cut(left, cellLimit)
    left = remainder
    return part
  })
  if (left !== '') throw new Error('A text is longer than the cells that are there for it')
  return { cells, rest }
}

/** How many continuation cells hold whatever the texts can overflow by, when each may be this many code points long. */
export function continuationsFor(lengths: readonly number[], notice: string, labelLength: number): number {
  const overflow = lengths.reduce((sum, length) => sum + Math.max(0, 2 * length - cellLimit) + notice.length + labelLength + 3, 0)
  return Math.ceil(overflow / (cellLimit - 1))
}

/** A day, `2025-10-01`, as the midnight that begins it, which Excel shows as that day everywhere; null where there is none. */
export function excelDay(day: string): Date | null {
  return day === '' ? null : excelMoment(Temporal.PlainDate.from(day).toZonedDateTime('UTC'), 0)
}

/** Excel knows no time zones: a Date whose UTC reading is the clock in Norway, to the second. */
export function excelMoment(instant: { readonly epochMilliseconds: number }, minutesFromUtc: number): Date {
  return new Date(Math.floor(instant.epochMilliseconds / 1000) * 1000 + minutesFromUtc * 60_000)
}
