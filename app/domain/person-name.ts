export const longestName = 200

/** A name somebody wrote themselves, without needless space; null when there is nothing in it, or far too much. */
export function readPersonName(text: string | null): string | null {
  const name = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
  return name.length > 0 && name.length <= longestName && !/\p{Cc}/u.test(name) ? name : null
}
