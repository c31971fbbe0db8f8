import { Temporal } from 'temporal-polyfill'
import { type AccessChoice, packagesGiving } from './access-choice'
import type { AccessPackageCode } from './access-package'
import type { AltinnAct, AltinnAnswer, AltinnRights, AssuranceLevel } from './altinn-rights'
import { covers, type Position } from './position'
import { type HoldingRole, holdingRoles } from './register-role'
import { totalMinutes } from './session'

/** What one may want to do with a response, or for the organisation it is from. */
export const acts = ['read', 'write', 'submit', 'self-assess', 'invite'] as const
export type Act = (typeof acts)[number]

/** What an organisation is to a consultation: on its list, a member of a collective line, or neither. Those may answer too. */
export type Place = 'listed' | 'member' | 'unlisted'

/** Organisasjonsformer of subunits. */
const subunitForms = ['BEDR', 'AAFY']

export function isSubunitForm(form: string | null): boolean {
  return form !== null && subunitForms.includes(form)
}

/** The organisation somebody acts for. */
export interface ActingOrganisation {
  readonly number: string
  readonly place: Place
  /** A subunit answers through its main unit. */
  readonly isSubunit: boolean
  /** Deleted in Enhetsregisteret, by what it said last; Altinn's word counts as well. */
  readonly isDeleted: boolean
}

/** Everything that is known of the one who asks, and nothing they say themselves. */
export type Asker =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'staff' }
  /** Answers for themselves, or for whom they state by an e-mail address: nobody else has a part in it. */
  | { readonly kind: 'private' }
  /** Logged in to answer for an organisation, and represents none. */
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'organisation'
      readonly organisation: ActingOrganisation
      /** Null: not asked in this session. */
      readonly altinn: AltinnAnswer | null
      /** Of the login. */
      readonly level: AssuranceLevel | null
      /** Given by a colleague who may. */
      readonly membership: Position | null
    }

export const denialReasons = [
  'logged-out',
  'staff',
  'nobody',
  'subunit',
  'deleted',
  'not-asked',
  'altinn-silent',
  'altinn-undecided',
  'altinn-denied',
  'level-too-low',
  'no-package',
  'reader-only',
  'not-approver',
  'not-fresh',
  'private',
] as const
/** Why somebody may not. What each means, and what to do next, is for the page to say. */
export type DenialReason = (typeof denialReasons)[number]

/** What a right came from. */
export type Basis =
  | { readonly kind: 'private' }
  | { readonly kind: 'membership' }
  | { readonly kind: 'packages'; readonly codes: readonly AccessPackageCode[]; readonly askedAt: string }
  | { readonly kind: 'roles'; readonly codes: readonly HoldingRole[]; readonly askedAt: string }

export interface Grant {
  readonly position: Position
  readonly basis: Basis
}

export type Decision =
  /** Whoever may only assess has no position with the response. */
  | { readonly isPermitted: true; readonly position: Position | null; readonly basis: Basis }
  | { readonly isPermitted: false; readonly reason: DenialReason; readonly position: Position | null }

/** An answer used for sending, or for letting others in, is asked for then and there; the time a slow service may take is allowed for. */
const freshSeconds = 60

const positionFor: Readonly<Record<Exclude<Act, 'self-assess'>, Position>> = {
  read: 'reader',
  write: 'writer',
  submit: 'approver',
  invite: 'approver',
}

/** Whether somebody may do something in a consultation with this choice, and by what right. `now` is the machine's time. */
export function may(asker: Asker, act: Act, choice: AccessChoice, now: Temporal.Instant): Decision {
  const { grant, reason } = standing(asker, choice, now)
  const position = grant?.position ?? null
  const denied = (because: DenialReason): Decision => ({ isPermitted: false, reason: because, position })
  if (act === 'self-assess') return mayAssess(asker, choice, now)
  if (asker.kind === 'private' && act === 'invite') return denied('private')
  if (grant && covers(position, positionFor[act])) {
    const isAged = (act === 'submit' || act === 'invite') && 'askedAt' in grant.basis && !isYounger(grant.basis.askedAt, now, freshSeconds)
    return isAged ? denied('not-fresh') : { isPermitted: true, ...grant }
  }
  return denied(reason)
}

/** The highest position somebody has and where it is from, and why they have no higher. Asked for every request. */
export function standing(
  asker: Asker,
  choice: AccessChoice,
  now: Temporal.Instant,
): { readonly grant: Grant | null; readonly reason: DenialReason } {
  if (asker.kind === 'private') return { grant: { position: 'approver', basis: { kind: 'private' } }, reason: 'private' }
  if (asker.kind !== 'organisation') return { grant: null, reason: asker.kind === 'visitor' ? 'logged-out' : asker.kind }
  const { organisation, membership } = asker
  if (organisation.isSubunit) return { grant: null, reason: 'subunit' }
  const asked = fromAltinn(asker, choice, now)
  const member: Grant | null = membership && { position: membership, basis: { kind: 'membership' } }
  const isMember = member !== null && (!asked.grant || covers(member.position, asked.grant.position))
  const grant = isMember ? member : asked.grant
  // What was written while the organisation was there can still be read by those who could.
  if (isDeleted(asker)) return { grant: grant && { ...grant, position: 'reader' }, reason: 'deleted' }
  return { grant, reason: isMember ? (member.position === 'reader' ? 'reader-only' : 'not-approver') : asked.reason }
}

type ForOrganisation = Extract<Asker, { kind: 'organisation' }>

function isDeleted({ organisation, altinn }: ForOrganisation): boolean {
  return organisation.isDeleted || (altinn?.kind === 'answered' && altinn.rights.isDeleted)
}

/** What Altinn's answer gives here: its own Permit, and a package or role that this consultation lets answer. Both are needed. */
function fromAltinn(asker: ForOrganisation, choice: AccessChoice, now: Temporal.Instant): { grant: Grant | null; reason: DenialReason } {
  const usable = usableRights(asker, now)
  if (typeof usable === 'string') return { grant: null, reason: usable }
  const { rights, askedAt } = usable
  const leads = choice.leadersSubmit ? leadingRoles(rights) : []
  const writing = held(rights, choice, 'write')
  if (leads.length === 0 && writing.length === 0) return { grant: null, reason: 'no-package' }
  if (!permits(rights, 'write')) return { grant: null, reason: refusalOf(rights, 'write') }
  const submitting = held(rights, choice, 'submit')
  const byRole = { kind: 'roles', codes: leads, askedAt } as const
  const maySubmit = leads.length > 0 || submitting.length > 0
  if (maySubmit && permits(rights, 'submit')) {
    const basis: Basis = leads.length > 0 ? byRole : { kind: 'packages', codes: submitting, askedAt }
    return { grant: { position: 'approver', basis }, reason: 'not-approver' }
  }
  const basis: Basis = writing.length > 0 ? { kind: 'packages', codes: writing, askedAt } : byRole
  return { grant: { position: 'writer', basis }, reason: maySubmit ? refusalOf(rights, 'submit') : 'not-approver' }
}

function refusalOf({ decisions }: AltinnRights, act: AltinnAct): DenialReason {
  return decisions[act] === 'Indeterminate' ? 'altinn-undecided' : 'altinn-denied'
}

/** Rights that may be counted on: about this organisation, of this session, at the level Altinn asks for. */
function usableRights(
  { altinn, organisation, level }: ForOrganisation,
  now: Temporal.Instant,
): { rights: AltinnRights; askedAt: string } | DenialReason {
  if (altinn === null) return 'not-asked'
  if (altinn.kind !== 'answered') return 'altinn-silent'
  const { rights, askedAt } = altinn
  if (rights.organisationNumber !== organisation.number || !isYounger(askedAt, now, totalMinutes * 60)) return 'not-asked'
  if (rights.minimumLevel !== null && !(level !== null && level >= rights.minimumLevel)) return 'level-too-low'
  return { rights, askedAt }
}

function mayAssess(asker: Asker, choice: AccessChoice, now: Temporal.Instant): Decision {
  const { grant, reason } = standing(asker, choice, now)
  const denied = (because: DenialReason): Decision => ({ isPermitted: false, reason: because, position: grant?.position ?? null })
  if (asker.kind === 'private') return denied('private')
  if (asker.kind !== 'organisation' || reason === 'subunit' || reason === 'deleted') return denied(reason)
  if (covers(asker.membership, 'writer')) return { isPermitted: true, position: grant?.position ?? null, basis: { kind: 'membership' } }
  const usable = usableRights(asker, now)
  if (typeof usable === 'string') return denied(usable)
  const codes = held(usable.rights, choice, 'self-assess')
  if (codes.length === 0) return denied('no-package')
  if (!permits(usable.rights, 'self-assess')) return denied(refusalOf(usable.rights, 'self-assess'))
  return { isPermitted: true, position: grant?.position ?? null, basis: { kind: 'packages', codes, askedAt: usable.askedAt } }
}

/** Nothing but the one word permits. */
function permits({ decisions }: AltinnRights, act: AltinnAct): boolean {
  return decisions[act] === 'Permit'
}

function held({ packages }: AltinnRights, choice: AccessChoice, what: 'write' | 'submit' | 'self-assess'): AccessPackageCode[] {
  return packagesGiving(choice, what).filter((code) => packages.includes(code))
}

/** Altinn did not come to an answer, so that trying again may help. */
export function isSilence(reason: DenialReason): boolean {
  return reason === 'altinn-silent' || reason === 'altinn-undecided' || reason === 'not-asked' || reason === 'not-fresh'
}

/** Where a right is from, for the log: codes and a time. */
export function sourceOf(basis: Basis): Readonly<Record<string, string>> {
  return 'codes' in basis ? { by: basis.kind, codes: basis.codes.join(' '), askedAt: basis.askedAt } : { by: basis.kind }
}

/** The register's roles that lead, whatever letters Altinn writes them in. */
export function leadingRoles({ roles }: Pick<AltinnRights, 'roles'>): HoldingRole[] {
  return holdingRoles.filter((role) => roles.some((held) => held.toUpperCase() === role))
}

function isYounger(askedAt: string, now: Temporal.Instant, seconds: number): boolean {
  try {
    const age = (now.epochMilliseconds - Temporal.Instant.from(askedAt).epochMilliseconds) / 1000
    // A clock may be set back a little; an answer from the future is none.
    return age >= -freshSeconds && age <= seconds
  } catch {
    return false
  }
}
