import { data, redirect } from 'react-router'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'

/** The result, or the refusal for the form to show. Who lacks the right gets the page that says so, with what they sent. */
export async function orRefused<T>(work: Promise<T>, form: URLSearchParams): Promise<T | RuleViolation> {
  const result = await orRefusal(work)
  if (result instanceof RuleViolation && result.code === 'assessment.not-allowed') {
    throw data({ reason: 'no-right', fields: [...form] }, { status: 403 })
  }
  return result
}

/** For acts without a form of their own to show a refusal in: back to the page one came from, which says why. */
export async function orBack<T>(work: Promise<T>, form: URLSearchParams, address: string): Promise<T> {
  const result = await orRefused(work, form)
  if (!(result instanceof RuleViolation)) return result
  const query = new URLSearchParams({ avvist: result.code, ...(result.values.code ? { krav: String(result.values.code) } : {}) })
  throw redirect(`${address}?${query}`, 303)
}
