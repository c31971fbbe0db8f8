import { useT } from '#app/messages/use-t'
import type { SaveState } from './autosave'
import { SavedLine } from './saved-line'

interface BarProps {
  readonly save: SaveState
  readonly isKept: boolean
  readonly last: { readonly time: string; readonly name: string } | null
  readonly previous: string | null
  /** The next page below `svar`; null after the last chapter, which leads to the overview. */
  readonly next: string | null
}

/** Stays at the foot: whether it is saved, and the ways on. Every button saves the page first. */
export function AnswerBar({ save, isKept, last, previous, next }: BarProps) {
  const t = useT()
  return (
    <div className="answer-bar">
      <SavedLine save={save} isKept={isKept} last={last} />
      <div className="cluster">
        {previous && (
          <button className="ds-button optional" data-variant="tertiary" type="submit" name="til" value={previous}>
            {t('answer.previous')}
          </button>
        )}
        {next && (
          <button className="ds-button optional" data-variant="secondary" type="submit" name="til" value="oversikt">
            {t('answer.review')}
          </button>
        )}
        <button className="ds-button" type="submit" name="til" value={next ?? 'oversikt'}>
          {next ? t('answer.next-chapter') : t('answer.save-and-review')}
        </button>
      </div>
    </div>
  )
}
