export const longestName = 200

/** What nobody sees, and what turns the words around it the other way: controls, overrides and isolates of direction, and no characters. */
const unseen = /[\p{Cc}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u

/** A name somebody wrote themselves, without needless space; null when there is nothing to read in it, or far too much. */
export function readPersonName(text: string | null): string | null {
  const name = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
  return /[\p{L}\p{N}]/u.test(name) && name.length <= longestName && !unseen.test(name) ? name : null
}

/**
 * A name typed by the person it is of. It stands in mail that we send to others, where no address may be slipped in under our name, and no
 * placeholder of ours.
 */
export function readTypedName(text: string | null): string | null {
  const name = readPersonName(text)
  return name === null || /[/:@<>{}]|\p{L}{2}\.\p{L}{2}/u.test(name) ? null : name
}
