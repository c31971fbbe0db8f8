import { useT } from '#app/messages/use-t'
import type { KnownTag } from './sender'

/** What is to be known wherever a response shows: that it is preliminary, came late, has letters with it, or that its sender did not log in. */
export function SendingTags({
  isPreliminary,
  isLate,
  letters = 0,
  known = null,
  came = null,
}: {
  isPreliminary: boolean
  isLate: boolean
  letters?: number
  known?: KnownTag
  came?: string | null
}) {
  const t = useT()
  return (
    <>
      {isPreliminary && (
        <>
          {' '}
          <span className="ds-tag">{t('submit.state.preliminary')}</span>
        </>
      )}
      {letters > 0 && (
        <>
          {' '}
          <span className="ds-tag">{t('letter.staff.tag', { n: letters })}</span>
        </>
      )}
      {isLate && (
        <>
          {' '}
          <span className="ds-tag">{t('submit.state.late')}</span>
        </>
      )}
      {known && (
        <>
          {' '}
          <span className="ds-tag" data-color={known === 'email' ? 'warning' : undefined}>
            {t(`known.${known}`)}
          </span>
        </>
      )}
      {came && <span className="muted small came">{came}</span>}
    </>
  )
}
