import type { FirstDocumented as First } from '#app/domain/access-package-record'
import { useT } from '#app/messages/use-t'
import { Urn } from './urn'

/** What the package was called when the category was first documented, and whether it still is. */
export function FirstDocumented({ first }: { first: First }) {
  const t = useT()
  const others = first.sharedWith.map((code) => t(`package.${code}`)).join(', ')
  const differing = others === '' ? t('packages.first.other') : t('packages.first.shared', { others })
  return (
    <>
      <Urn urn={first.urn} />
      <span className="urn-note">{first.isCurrent ? t('packages.first.current') : differing}</span>
    </>
  )
}
