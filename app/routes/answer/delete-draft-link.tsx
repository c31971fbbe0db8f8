import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** Where whoever owns the draft may have it removed, at any time. */
export function DeleteDraftLink({ slug }: { slug: string }) {
  const t = useT()
  return (
    <p className="section">
      <a href={href('/horinger/:slug/svar/sletting', { slug })}>{t('draft.delete')}</a>
    </p>
  )
}
