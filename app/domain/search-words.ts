/**
 * Folds for searching: small letters, and no accents, so that who cannot type «Unjárga» finds it as «unjarga». The Norwegian
 * letters æ, ø and å are letters of their own and stay.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('a\u030a', 'å')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đŋŧς]/g, (letter) => plain[letter] ?? letter)
}

const plain: Readonly<Record<string, string>> = { đ: 'd', ŋ: 'n', ŧ: 't', ς: 'σ' }

/** The words of what somebody typed in a search field, folded; each must be found. */
export function searchWords(typed: string): string[] {
  return [
    ...new Set(
      fold(typed)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ]
}

export interface TextPart {
  readonly text: string
  readonly isHit: boolean
}

/** The text in parts, those that are hits apart. The parts put together are the text, unchanged. */
export function markHits(text: string, words: readonly string[]): TextPart[] {
  const hit = hitsIn(text, words)
  const parts: { text: string; isHit: boolean }[] = []
  let index = 0
  for (const character of text) {
    const isHit = hit[index] === true
    const last = parts.at(-1)
    if (last && last.isHit === isHit) last.text += character
    else parts.push({ text: character, isHit })
    index += character.length
  }
  return parts
}

/** For each place in the text, whether it lies in a hit. Folding may change lengths, so places are followed one letter at a time. */
function hitsIn(text: string, words: readonly string[]): boolean[] {
  const folded = fold(text)
  const hit = new Array<boolean>(text.length).fill(false)
  if (!words.some((word) => folded.includes(word))) return hit
  const origins = placesOf(text)
  const letters = origins.map(({ letter }) => letter).join('')
  for (const word of words) {
    for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + word.length)) {
      for (const { from, to } of origins.slice(at, at + word.length)) hit.fill(true, from, to)
    }
  }
  return hit
}

/** Each folded UTF-16 unit with the stretch of the text it came from. */
function placesOf(text: string): { letter: string; from: number; to: number }[] {
  return [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].flatMap(({ 0: cluster, index }) =>
    fold(cluster)
      .split('')
      .map((letter) => ({ letter, from: index, to: index + cluster.length })),
  )
}
