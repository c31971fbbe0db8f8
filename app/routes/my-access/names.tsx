import type { HoldingRole } from '#app/domain/register-role'
import { useT } from '#app/messages/use-t'

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
