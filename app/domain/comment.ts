import { lengthOf } from './answer'
import { RuleViolation } from './errors'

export const longestComment = 4000

/** What somebody says to their colleagues. Refuses: comment.empty, comment.too-long. */
export function readComment(text: string): string {
  const said = text.replaceAll('\r\n', '\n').trim()
  if (said === '') throw new RuleViolation('comment.empty')
  if (lengthOf(said) > longestComment) throw new RuleViolation('comment.too-long', { limit: longestComment })
  return said
}

/** Those a comment is addressed to: chosen, or written as «@Kari Nordmann». Never oneself, and nobody outside the circle. */
export function mentionedIn<P extends { readonly accountId: string; readonly name: string }>(
  text: string,
  chosen: readonly string[],
  circle: readonly P[],
  self: string,
): P[] {
  const lower = text.toLocaleLowerCase('nb')
  const isNamed = (name: string) => name !== '' && lower.includes(`@${name.toLocaleLowerCase('nb')}`)
  return circle.filter(({ accountId, name }) => accountId !== self && (chosen.includes(accountId) || isNamed(name)))
}
