import { useT } from '#app/messages/use-t'

/** What is to be known wherever a response shows: that it is preliminary, came late, or has letters with it. */
export function SendingTags({ isPreliminary, isLate, letters = 0 }: { isPreliminary: boolean; isLate: boolean; letters?: number }) {
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
    </>
  )
}
