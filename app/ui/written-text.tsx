import type { Redline } from '#app/domain/redline'
import { useT } from '#app/messages/use-t'
import { RedlineText } from './redline'

/** What somebody wrote; a proposed wording as its changes to the item's text. */
export function WrittenText({ text, redline }: { text: string; redline: Redline | null }) {
  const t = useT()
  if (redline === null) return text
  const words = { deleted: t('redline.deleted'), inserted: t('redline.inserted'), end: t('redline.end') }
  return <RedlineText redline={redline} words={words} />
}
