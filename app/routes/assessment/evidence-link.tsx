import { href } from 'react-router'
import { fileInLink } from '#app/domain/evidence-file'
import { useT } from '#app/messages/use-t'

/** Where evidence is: an address of the vendor's own, or a file that is stored here. */
export function EvidenceLink({ link }: { link: string }) {
  const t = useT()
  const sha256 = fileInLink(link)
  if (sha256 !== null) return <a href={href('/egenvurdering/filer/:sha256', { sha256 })}>{t('file.download')}</a>
  return (
    <a href={link} rel="nofollow noreferrer">
      {link}
    </a>
  )
}
