import { useMemo } from 'react'

/** The value itself, on the server. What is sent to the browser has no symbols. */
const here = Symbol('here')

/** A value on its way from a loader to its page, here and in the browser: its place among what stands beside the framework's data, or itself as text. */
export interface Handed<T> {
  readonly at: number | string
  readonly [here]?: T
}

/** What a page hands over beside the framework's data, as JSON. */
export type Aside = string[]

/**
 * Hands plain values to a page past the framework, as a script of their own that nobody runs. The framework's own way looks for what is told
 * twice in every corner of what it is given, and writes all of it as a text in a text in a script: for all the fields of a chapter that
 * took longer than making the rest of the page. Where data is asked for alone there is no page to stand in (`aside` is null).
 */
export function handed<T>(aside: Aside | null, value: T): Handed<T> {
  const json = JSON.stringify(value)
  return { at: aside ? aside.push(json) - 1 : json, [here]: value }
}

/** The same values each time, as long as the page is the same. */
export function useHanded<T>(given: Handed<T>): T {
  return useMemo(() => given[here] ?? (JSON.parse(jsonAt(given.at)) as T), [given])
}

function jsonAt(at: number | string): string {
  return typeof at === 'string' ? at : (document.getElementById(idOf(at))?.textContent ?? 'null')
}

/** The scripts at the end of the page. */
export function asideScripts(aside: Aside): string {
  return aside.map((json, at) => `<script type="application/json" id="${idOf(at)}">${json.replaceAll('<', '\\u003c')}</script>`).join('')
}

const idOf = (at: number) => `handed-${at}`
