import { Icon } from '#app/ui/icon'
import { Download } from '#app/ui/icons.json'

/** Leads to a file to keep. */
export function DownloadButton({ to, text, size }: { to: string; text: string; size?: 'sm' }) {
  return (
    <a className="ds-button" data-variant="secondary" data-size={size} href={to}>
      <Icon shape={Download} />
      {text}
    </a>
  )
}
