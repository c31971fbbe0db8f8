import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { ArrowRight } from '#app/ui/icons.json'
import { TestTag } from '#app/ui/test-tag'

export interface PartyChoice {
  readonly number: string
  readonly sayNumber: string
  readonly name: string
  readonly isTest: boolean
  readonly through: 'altinn' | 'colleague'
  readonly isCurrent: boolean
}

/** One press chooses. The names are as registered, whatever language they are in. */
export function PartyChoices({
  parties,
  isYourself,
  returnPath,
}: {
  parties: readonly PartyChoice[]
  isYourself: boolean
  returnPath: string
}) {
  const t = useT()
  return (
    <ul className="picker section">
      {parties.map(({ number, sayNumber, name, isTest, through, isCurrent }) => (
        <li key={number}>
          <form method="post" action={href('/virksomhet')}>
            <input type="hidden" name="til" value={returnPath} />
            <button className="picker-choice" type="submit" name="virksomhet" value={number} aria-current={isCurrent ? 'true' : undefined}>
              <span>
                <b>{name}</b>
                <span className="muted">
                  {t('acting.number', { number: sayNumber })}
                  <TestTag isTest={isTest} />
                </span>
                <span className="muted">{isCurrent ? t('acting.current') : t(`acting.through.${through}`)}</span>
              </span>
              <Icon shape={ArrowRight} />
            </button>
          </form>
        </li>
      ))}
      <li>
        <form method="post" action={href('/virksomhet')}>
          <input type="hidden" name="til" value={returnPath} />
          <button className="picker-choice" type="submit" aria-current={isYourself ? 'true' : undefined}>
            <span>
              <b>{t('acting.yourself')}</b>
              <span className="muted">{t('acting.yourself.text')}</span>
            </span>
            <Icon shape={ArrowRight} />
          </button>
        </form>
      </li>
    </ul>
  )
}
