import type { ShownLetter } from '#app/messages/show-letter'
import { useT } from '#app/messages/use-t'

/** Letters as one files them: name, size and checksum. */
export function LetterLines({ letters }: { letters: readonly ShownLetter[] }) {
  const t = useT()
  return (
    <ul className="plain">
      {letters.map(({ name, size, sha256 }) => (
        <li key={sha256}>{t('letter.receipt.line', { name, size, sha256 })}</li>
      ))}
    </ul>
  )
}
