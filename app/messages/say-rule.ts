import type { RuleCode } from '#app/domain/errors'
import type { T } from './registry'
import type { Values } from './translator'

/** A refusal as plain values, on its way to a page. */
export interface Refused {
  readonly code: RuleCode
  readonly values: Values
}

/** What a refusal says. The values come with the refusal, so the compiler cannot match them to the text; the rules' tests do. */
export function sayRule(t: T, { code, values }: Refused): string {
  return (t as (key: `rule.${RuleCode}`, values: Values) => string)(`rule.${code}`, values)
}
