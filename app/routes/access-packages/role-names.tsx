import type { HoldingRole, otherRoles } from '#app/domain/register-role'
import { useT } from '#app/messages/use-t'

/** «Daglig leder, styrets leder, …»: one list in running text, so only the first has a capital. */
export function RoleNames({ roles }: { roles: readonly (HoldingRole | (typeof otherRoles)[number])[] }) {
  const t = useT()
  return roles
    .map((role) => t(`register-role.${role}`))
    .map((name, index) => (index === 0 || /^(Norsk|Norwegian)\b/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)))
    .join(', ')
}
