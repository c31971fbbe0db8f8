import { ruleCodes } from '#app/domain/errors'
import type { Refused } from '#app/messages/say-rule'
import type { LineResult } from '#app/use-cases/save-lines'

/** What became of an act on many lines, carried in the address to the page that shows it. */
export interface OutcomeNotice {
  /** Names what can be undone. */
  readonly actId: string | null
  readonly changed: number
  /** Lines left as they were: somebody else had changed them, or the rules refused. */
  readonly left: readonly string[]
  readonly isUndo: boolean
  readonly isNothingChosen: boolean
  /** The rules refused all of it. */
  readonly refused: Refused | null
}

/** The query of the page to go to, after what the filter already says. */
export function outcomeQuery(query: string, { actId, results }: { actId: string | null; results: readonly LineResult[] }): string {
  const left = results.filter(({ outcome }) => outcome !== 'saved').map(({ code }) => code)
  return withQuery(query, {
    ...(actId ? { angre: actId } : {}),
    lagret: String(results.length - left.length),
    ...(left.length > 0 ? { urort: left.join(' ') } : {}),
  })
}

export function withQuery(query: string, more: Readonly<Record<string, string>>): string {
  const joined = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(more)]).toString()
  return joined === '' ? '' : `?${joined}`
}

export function noticeIn(query: URLSearchParams): OutcomeNotice | null {
  const [saved, undone, actId] = [query.get('lagret'), query.get('angret'), query.get('angre')]
  const isNothingChosen = query.get('valgt') === 'ingen'
  const code = ruleCodes.find((known) => known === query.get('avvist'))
  if (saved === null && undone === null && !isNothingChosen && !code) return null
  const left = (query.get('urort') ?? '').split(' ').filter((code) => /^[A-Z]-\d{1,3}\.\d{1,3}$/.test(code))
  const changed = Number(saved ?? undone ?? 0)
  return {
    actId: actId && /^[0-9a-f-]{36}$/.test(actId) ? actId : null,
    changed: Number.isInteger(changed) && changed >= 0 ? changed : 0,
    left: left.slice(0, 100),
    isUndo: undone !== null,
    isNothingChosen,
    refused: code ? { code, values: { code: (query.get('krav') ?? '').slice(0, 20) } } : null,
  }
}
