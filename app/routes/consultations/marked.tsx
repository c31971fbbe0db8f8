import { markHits } from '#app/domain/search-words'

/** Text with what was searched for marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text
  let place = 0
  return markHits(text, words).map((part) => {
    const key = place
    place += part.text.length
    return part.isHit ? <mark key={key}>{part.text}</mark> : part.text
  })
}
