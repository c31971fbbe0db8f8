import { z } from 'zod'
import { type AccessPackageCode, accessPackageCodes } from './access-package'

/** What an access package lets its holder do with the response. */
export const answerings = ['nothing', 'write', 'submit'] as const
export type Answering = (typeof answerings)[number]

export interface PackageGives {
  readonly answering: Answering
  /** May assess one's own product against the requirements. */
  readonly selfAssess: boolean
}

/** Who may answer one consultation. Private persons always may, and colleagues whom an approver let in. */
export interface AccessChoice {
  readonly packages: Readonly<Record<AccessPackageCode, PackageGives>>
  /** Whether a role that leads the organisation in Enhetsregisteret lets one submit, whatever the packages give. */
  readonly leadersSubmit: boolean
}

/** Refuses: access.nobody-submits. Without a first who may, nobody could appoint approvers either. */
export const accessChoiceSchema = z
  .object({
    packages: z.record(z.enum(accessPackageCodes), z.object({ answering: z.enum(answerings), selfAssess: z.boolean() })),
    leadersSubmit: z.boolean(),
  })
  .refine(({ leadersSubmit, packages }) => leadersSubmit || Object.values(packages).some(({ answering }) => answering === 'submit'), {
    error: 'access.nobody-submits',
  })

/**
 * What a consultation begins with: any of the packages lets one write and assess, and those who lead send, or let others.
 * Each package is a health mandate that fits the subject; none of them is a mandate to speak for the whole organisation.
 */
export const firstAccessChoice: AccessChoice = {
  packages: givesOfEach(() => ({ answering: 'write', selfAssess: true })),
  leadersSubmit: true,
}

export function givesOfEach(of: (code: AccessPackageCode) => PackageGives): AccessChoice['packages'] {
  return Object.fromEntries(accessPackageCodes.map((code) => [code, of(code)])) as Record<AccessPackageCode, PackageGives>
}

/** Something people may do today that a new choice takes from them. */
export type Loss = { readonly what: 'write' | 'submit' | 'self-assess'; readonly code: AccessPackageCode } | { readonly what: 'leaders' }

/** Everything that is lost when one choice follows another; empty when it only gives. */
export function lossesOf(before: AccessChoice, after: AccessChoice): Loss[] {
  const rank = (answering: Answering) => answerings.indexOf(answering)
  const lost = accessPackageCodes.flatMap((code): Loss[] => {
    const [had, has] = [before.packages[code], after.packages[code]]
    return [
      ...(rank(had.answering) > rank(has.answering)
        ? [{ what: has.answering === 'nothing' ? ('write' as const) : ('submit' as const), code }]
        : []),
      ...(had.selfAssess && !has.selfAssess ? [{ what: 'self-assess' as const, code }] : []),
    ]
  })
  return before.leadersSubmit && !after.leadersSubmit ? [{ what: 'leaders' }, ...lost] : lost
}

/** A loss as forms carry it: what somebody was shown, and has said that they know. */
export function nameOfLoss(loss: Loss): string {
  return loss.what === 'leaders' ? loss.what : `${loss.what}/${loss.code}`
}

export function isSameChoice(one: AccessChoice, other: AccessChoice): boolean {
  return (
    one.leadersSubmit === other.leadersSubmit &&
    accessPackageCodes.every(
      (code) =>
        one.packages[code].answering === other.packages[code].answering &&
        one.packages[code].selfAssess === other.packages[code].selfAssess,
    )
  )
}

/** The packages that let one do at least this much. */
export function packagesGiving(choice: AccessChoice, what: 'write' | 'submit' | 'self-assess'): AccessPackageCode[] {
  return accessPackageCodes.filter((code) => {
    const { answering, selfAssess } = choice.packages[code]
    return what === 'self-assess' ? selfAssess : what === 'submit' ? answering === 'submit' : answering !== 'nothing'
  })
}
