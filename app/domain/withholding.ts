import { lengthOf } from './answer'
import { RuleViolation } from './errors'
import type { Answers } from './response'

/**
 * A request that an answer, or a passage of it, is not published. A request only: whether it is granted, and whether anybody may see the
 * text, the law decides and not the sender.
 */
export interface Withholding {
  readonly code: string
  readonly question: string
  /** As it stands in the text; empty for the whole answer. */
  readonly passage: string
  readonly reason: string
}

export const longestReason = 2000
/** Of one response: whoever needs more has a reason for the whole. */
export const mostWithholdings = 100

/**
 * A request as somebody makes it. Passages are found whatever white space was copied with them.
 * Refuses: withholding.text-missing, withholding.passage-not-found, withholding.reason-missing, withholding.too-long.
 */
export function toWithholding(answers: Answers, texts: readonly string[], asked: Withholding): Withholding {
  const text = texts.includes(asked.question) ? answers.get(asked.code)?.[asked.question] : undefined
  if (!text) throw new RuleViolation('withholding.text-missing')
  const passage = passageIn(text, asked.passage)
  if (passage === null) throw new RuleViolation('withholding.passage-not-found')
  const reason = asked.reason.trim()
  if (reason === '') throw new RuleViolation('withholding.reason-missing')
  if (lengthOf(reason) > longestReason) throw new RuleViolation('withholding.too-long', { limit: longestReason, length: lengthOf(reason) })
  return { code: asked.code, question: asked.question, passage, reason }
}

/** Whether a request still has something to be about: its text is sent, and the passage stands in it. */
export function stillApplies(withholding: Pick<Withholding, 'code' | 'question' | 'passage'>, toSend: Answers): boolean {
  return toSend.get(withholding.code)?.[withholding.question]?.includes(withholding.passage) ?? false
}

/** The request alone, as it is sealed: not who of the sender's colleagues made it. */
export function withoutMaker({ code, question, passage, reason }: Withholding): Withholding {
  return { code, question, passage, reason }
}

/** The passage letter for letter as it stands in the text; null when it does not. */
function passageIn(text: string, passage: string): string | null {
  const words = passage.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return ''
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s+')
  return new RegExp(pattern).exec(text)?.[0] ?? null
}
