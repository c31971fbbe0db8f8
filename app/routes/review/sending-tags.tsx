import { useT } from '#app/messages/use-t'

/** What is to be known wherever a response shows: that it is preliminary, or came late. */
export function SendingTags({ isPreliminary, isLate }: { isPreliminary: boolean; isLate: boolean }) {
  const t = useT()
  return (
    <>
      {isPreliminary && (
        <>
          {' '}
          <span className="ds-tag">{t('submit.state.preliminary')}</span>
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
