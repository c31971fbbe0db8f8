import type { ReactNode } from 'react'
import type { ShownLetter } from '#app/messages/show-letter'
import { useT } from '#app/messages/use-t'

/** Attached letters; `children` makes what can be done with each. */
export function LetterList<L extends ShownLetter>({ letters, children }: { letters: readonly L[]; children: (letter: L) => ReactNode }) {
  const t = useT()
  return (
    <ul className="letter-list">
      {letters.map((letter) => (
        <li key={letter.sha256}>
          <p>
            <b className="letter-name">{letter.name}</b>{' '}
            <span className="muted">{`${t(`letter.kind.${letter.kind}`)}, ${letter.size}`}</span>
          </p>
          <p className="muted">{t('letter.by', { time: letter.time, name: letter.by })}</p>
          {children(letter)}
        </li>
      ))}
    </ul>
  )
}

/** Both copies of a letter, at the same address. */
export function LetterLinks({ letter, at }: { letter: ShownLetter; at: string }) {
  const t = useT()
  return (
    <ul className="letter-copies">
      <li>
        <a href={at} download>
          {t('letter.download.original')}
          <span className="visually-hidden">{`: ${letter.name}`}</span>
        </a>
      </li>
      {letter.isPublishable && (
        <li>
          <a href={`${at}?eksemplar=publisering`} download>
            {t('letter.download.publishable')}
            <span className="visually-hidden">{`: ${letter.name}`}</span>
          </a>
        </li>
      )}
    </ul>
  )
}

/** Takes a letter away from what is being written. */
export function RemoveLetter({ letter, action, owner }: { letter: ShownLetter; action: string; owner?: string }) {
  const t = useT()
  return (
    <form method="post" action={action}>
      {owner && <input type="hidden" name="for" value={owner} />}
      <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {t('letter.remove')}
        <span className="visually-hidden">{` ${letter.name}`}</span>
      </button>
    </form>
  )
}
