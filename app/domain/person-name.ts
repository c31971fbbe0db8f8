export const longestName = 200

/** A name somebody wrote themselves, without needless space; null when there is nothing in it, or far too much. */
export function readPersonName(text: string | null): string | null {
  const name = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
  return name.length > 0 && name.length <= longestName && !/\p{Cc}/u.test(name) ? name : null
}

/**
 * A name typed by the person it is of. It stands in mail that we send to others, where no address may be slipped in under our name, and no
 * placeholder of ours.
 */
export function readTypedName(text: string | null): string | null {
  const name = readPersonName(text)
  return name === null || /[/:@<>{}]|\p{L}{2}\.\p{L}{2}/u.test(name) ? null : name
}
