import { useMemo } from 'react'

/** The value itself, on the server. What is sent to the browser has no symbols. */
const here = Symbol('here')

/** A value on its way from a loader to its page, here and in the browser. */
export interface Handed<T> {
  readonly json: string
  readonly [here]?: T
}

/**
 * Hands plain values to a page as one text. The framework's own way looks for what is told twice in every corner of what it is given: for
 * all the fields of a chapter that took longer than making the rest of the page.
 */
export function handed<T>(value: T): Handed<T> {
  return { json: JSON.stringify(value), [here]: value }
}

/** The same values each time, as long as the page is the same. */
export function useHanded<T>(given: Handed<T>): T {
  return useMemo(() => given[here] ?? (JSON.parse(given.json) as T), [given])
}
