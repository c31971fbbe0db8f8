import { z } from 'zod'
import { isSureEnough, levelOf } from '#app/domain/assurance-level'
import { partiesIn } from '#app/domain/authorization-details'
import type { VerifiedLogin } from '#app/domain/party'
import { readPersonName } from '#app/domain/person-name'
import type { IssuerSettings, StaffRoles } from './issuer-settings'
import { LoginRefused } from './login-refused'

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  acr: z.string().optional().catch(undefined),
  sid: z.string().min(1).max(500).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  /** Missing for foreign and e-mail users. */
  pid: z
    .string()
    .regex(/^\d{11}$/)
    .optional()
    .catch(undefined),
  authorization_details: z.unknown().optional(),
})

const staffClaimsSchema = z.object({ tid: z.string(), oid: z.string().min(1), roles: z.array(z.string()).catch([]) })

/** What an issuer vouched for, in our words. `details` are those of the token response, which go before those of the id_token. */
export function readLogin(settings: IssuerSettings, token: { claims: unknown; details: unknown; idToken: string }): VerifiedLogin {
  const claims = claimsSchema.parse(token.claims)
  const level = levelOf(claims.acr)
  if (!isSureEnough(level, settings.minimumLevel)) throw new LoginRefused('too-low')
  const { kind, representation, isTest, staff } = settings
  const details = token.details ?? claims.authorization_details
  return {
    kind,
    issuer: claims.iss,
    level,
    sid: claims.sid ?? null,
    name: readPersonName(claims.name ?? null),
    parties: representation ? partiesIn(details, representation, isTest) : [],
    isTest,
    idToken: token.idToken,
    ...(staff ? readStaff(token.claims, staff) : { subject: claims.sub, pid: claims.pid ?? null, staffRole: null }),
  }
}

/** Entra ID: `oid` within `tid` is the stable key; addresses and names are for showing. Source: Microsoft, ID token claims reference. */
function readStaff(claims: unknown, { tenant, caseOfficer, administrator }: StaffRoles) {
  const { tid, oid, roles } = staffClaimsSchema.parse(claims)
  if (tid !== tenant) throw new LoginRefused('wrong-tenant')
  const staffRole = roles.includes(administrator)
    ? ('administrator' as const)
    : roles.includes(caseOfficer)
      ? ('case-officer' as const)
      : null
  return { subject: `${tid} ${oid}`, pid: null, staffRole }
}
