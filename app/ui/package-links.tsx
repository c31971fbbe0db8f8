import { Fragment } from 'react'
import { href } from 'react-router'
import type { AccessPackageCode } from '#app/domain/access-package'
import { useT } from '#app/messages/use-t'

/** Names of packages in running text, each leading to what it is. */
export function PackageLinks({ codes }: { codes: readonly AccessPackageCode[] }) {
  const t = useT()
  return codes.map((code, i) => (
    <Fragment key={code}>
      {i > 0 && ', '}
      <a href={`${href('/tilgangspakker')}#${code}`}>{t(`package.${code}`)}</a>
    </Fragment>
  ))
}
