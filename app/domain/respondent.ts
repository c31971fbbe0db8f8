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
export const outsideGroups = ['unlisted', 'private'] as const

/** Who a response is from. Login decides it; a form never does. */
export type Respondent =
  | {
      readonly kind: 'organisation'
      readonly organisationNumber: string
      readonly name: string
      /** Synthetic: shown as a test wherever it appears. */
      readonly isTest: boolean
    }
  | { readonly kind: 'private'; readonly accountId: string; readonly name: string; readonly isTest: boolean }
