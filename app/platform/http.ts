import type { RuleCode } from '#app/domain/errors'
import { RuleViolation } from '#app/domain/errors'

/** What the web says for each refusal. A code without a line does not compile. */
export const statusOf: Readonly<Record<RuleCode, number>> = {
  'consultation.closed': 403,
  'response.already-submitted': 409,
  'response.empty': 422,
  'response.silence-with-content': 422,
  'response.type-missing': 422,
  'response.not-confirmed': 422,
  'response.changed-since-review': 409,
  'answer.unknown-item': 400,
  'answer.unknown-question': 400,
  'answer.unknown-choice': 400,
  'answer.too-long': 422,
  'answer.conflict': 409,
  'respondent.not-allowed': 403,
  'rights.missing': 403,
  'rights.silent': 503,
  'rights.denied': 403,
  'rights.log-in-again': 401,
  'access.nobody-submits': 422,
  'unit.invalid-number': 422,
  'unit.unknown': 422,
  'unit.deleted': 422,
  'unit.subunit': 422,
  'unit.taken': 409,
  'unit.number-known': 409,
  'unit.no-such-body': 404,
  'unit.silent': 503,
  'access.not-confirmed': 422,
  'invitation.invalid-email': 422,
  'invitation.position-missing': 422,
  'invitation.too-many': 429,
  'invitation.unknown': 404,
  'invitation.used': 410,
  'invitation.expired': 410,
  'invitation.revoked': 410,
  'assessment.not-allowed': 403,
  'assessment.declared': 409,
  'assessment.unknown-requirement': 400,
  'assessment.repeated-requirement': 400,
  'assessment.unknown-status': 400,
  'assessment.unknown-evidence-kind': 400,
  'assessment.evidence-missing': 422,
  'assessment.evidence-empty': 422,
  'assessment.evidence-not-allowed': 422,
  'assessment.too-much-evidence': 422,
  'assessment.bad-link': 422,
  'assessment.justification-missing': 422,
  'assessment.justification-not-allowed': 422,
  'assessment.date-missing': 422,
  'assessment.date-passed': 422,
  'assessment.date-not-allowed': 422,
  'assessment.bad-date': 422,
  'assessment.too-long': 422,
  'product.name-missing': 422,
  'product.name-taken': 409,
  'product.type-missing': 422,
  'product.version-missing': 422,
  'product.version-taken': 409,
  'product.email-wrong': 422,
  'product.too-long': 422,
}

/** The violation if the work was refused by a rule, else its result. Anything unexpected flies on. */
export async function orRefusal<T>(work: Promise<T>): Promise<T | RuleViolation> {
  try {
    return await work
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
}
