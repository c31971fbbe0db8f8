import { Fragment } from 'react'
import { href } from 'react-router'
import type { AccessPackageCode } from '#app/domain/access-package'
import type { HoldingRole } from '#app/domain/register-role'
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

/** «Daglig leder, styrets leder»; `isInside` a sentence none has a capital. */
export function RoleWords({ roles, isInside = false }: { roles: readonly HoldingRole[]; isInside?: boolean }) {
  return useRoleWords()(roles, isInside)
}

export function useRoleWords(): (roles: readonly HoldingRole[], isInside: boolean) => string {
  const t = useT()
  return (roles, isInside) =>
    roles
      .map((role) => t(`register-role.${role}`))
      .map((name, i) => (i === 0 && !isInside ? name : name.charAt(0).toLowerCase() + name.slice(1)))
      .join(', ')
}
