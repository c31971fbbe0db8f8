/** Everything the rules can refuse. Each code has an HTTP status (platform/http.ts) and a text in every language. */
export const ruleCodes = [
  'consultation.closed',
  'response.already-submitted',
  'response.empty',
  'response.silence-with-content',
  'response.type-missing',
  'response.not-confirmed',
  'response.changed-since-review',
  'answer.unknown-item',
  'answer.unknown-question',
  'answer.unknown-choice',
  'answer.too-long',
  'answer.conflict',
  'respondent.not-allowed',
  'rights.missing',
  'rights.silent',
  'rights.denied',
  'rights.log-in-again',
  'access.nobody-submits',
  'unit.invalid-number',
  'unit.unknown',
  'unit.deleted',
  'unit.subunit',
  'unit.taken',
  'unit.number-known',
  'unit.no-such-body',
  'unit.silent',
  'access.not-confirmed',
  'invitation.invalid-email',
  'invitation.position-missing',
  'invitation.too-many',
  'invitation.unknown',
  'invitation.used',
  'invitation.expired',
  'invitation.revoked',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** A rule said no. Carries a code, never a text: words are chosen where a person reads them. */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation'
  constructor(
    readonly code: RuleCode,
    /** Values the text may name, such as an item's code or a limit. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}
