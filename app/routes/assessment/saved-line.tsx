import { useT } from '#app/messages/use-t'

/** Whether everything is saved. Empty until enhance/assessment.js has something to say. */
export function SavedLine() {
  const t = useT()
  return (
    <p
      className="saved"
      id="lagret"
      role="status"
      data-saving={t('assess.saving')}
      data-saved={t('assess.saved', { time: '$' })}
      data-offline={t('assess.offline')}
      data-logged-out={t('assess.logged-out')}
      data-forbidden={t('rule.assessment.not-allowed')}
      data-conflict={t('assess.conflict.reload')}
      data-refused={t('assess.refused')}
    />
  )
}
