import type { Knowledge } from './guest'

/** Kinds of sender, with the codes of the consultation's own list. */
export const respondentTypes = [
  'kommune',
  'fylkeskommune',
  'rhf',
  'hf',
  'statlig',
  'statsforvalter',
  'ombud',
  'pasientorganisasjon',
  'fagorganisasjon',
  'kompetansesenter',
  'leverandor',
  'privatperson',
  'ungdom',
  'annet',
] as const
export type RespondentType = (typeof respondentTypes)[number]

/** Where a sender stands to the consultee list: one of its groups, or outside it. */
export const outsideGroups = ['unlisted', 'private', 'unverified'] as const

/** A body of the list that the consultation's owner wrote to; it answers by the link it was sent. */
export interface Invited {
  readonly consultationId: string
  readonly organisationId: number
  /** Its organisation number, as we know it. */
  readonly number: string | null
}

/** Who a response is from. The login decides it, or the link that confirmed an e-mail address; a form never does. */
export type Respondent =
  | {
      readonly kind: 'organisation'
      readonly organisationNumber: string
      readonly name: string
      /** Synthetic: shown as a test wherever it appears. */
      readonly isTest: boolean
    }
  | {
      readonly kind: 'private'
      readonly accountId: string
      readonly name: string
      readonly isTest: boolean
      /** Known by an e-mail address alone. */
      readonly isByEmail?: boolean
    }
  /** An organisation as somebody states it, known by an e-mail address. Never the organisation's own room: that is its people's alone. */
  | {
      readonly kind: 'stated'
      readonly accountId: string
      readonly name: string
      readonly statedNumber: string | null
      readonly isTest: boolean
      readonly invited: Invited | null
    }

/**
 * Whom a response is from that staff register, as they read it out of what came. None of theirs is logged in, so it has a room of its own,
 * and an organisation's own draft stays its people's.
 */
export interface Registered {
  readonly kind: 'registered'
  /** `registered:<id>` */
  readonly owner: string
  readonly name: string
  readonly isPerson: boolean
  /** The organisation number staff know it by. */
  readonly number: string | null
  /** The body of the list it is from; null for those outside it. */
  readonly bodyId: number | null
  readonly isTest: boolean
}

/** By what the sender of a response to this consultation is known: an invitation to another tells nothing here. */
export function knowledgeOf(respondent: Respondent | Registered, consultationId: string): Knowledge {
  if (respondent.kind === 'registered') return 'staff'
  if (respondent.kind === 'organisation') return 'login'
  if (respondent.kind === 'private') return respondent.isByEmail ? 'email' : 'login'
  return respondent.invited?.consultationId === consultationId ? 'invitation' : 'email'
}
