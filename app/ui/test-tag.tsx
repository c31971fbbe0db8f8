import { useT } from '#app/messages/use-t'

/** Synthetic people and organisations are told apart wherever they stand. */
export function TestTag({ isTest }: { isTest: boolean }) {
  const t = useT()
  return isTest ? (
    <>
      {' '}
      <span className="ds-tag" data-color="info" data-size="sm">
        {t('frame.test')}
      </span>
    </>
  ) : null
}
