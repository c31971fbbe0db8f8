import { useMemo } from 'react'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import type { ErrorLink } from '#app/ui/error-summary'
import { fieldName } from './field-names'
import type { Sheet, Trouble, Unsaved } from './sheet-values'

/** The sheet with what was typed and not stored put back, why it was not, and links to where. */
export function useSheet(stored: Sheet, unsaved: Unsaved | undefined) {
  const t = useT()
  return useMemo(() => {
    const given = new Map(unsaved?.items.map((item) => [item.code, item]) ?? [])
    const items = stored.items.map((item) => {
      const back = given.get(item.code)
      return back ? { ...item, values: back.mine, base: back.base, stored: item.values } : item
    })
    const troubles = new Map([...given].flatMap(([code, { trouble }]): [string, Trouble][] => (trouble ? [[code, trouble]] : [])))
    const errors = [...troubles].map(([code, trouble]): ErrorLink => {
      if (trouble.kind === 'conflict') return { to: `#${code}-conflict`, text: `${code}: ${t('answer.conflict.title')}` }
      const { question } = trouble.refused.values
      return {
        to: `#${question === undefined ? code : fieldName(code, String(question))}`,
        text: `${code}: ${sayRule(t, trouble.refused)}`,
      }
    })
    if (unsaved?.refused) errors.unshift({ to: '#svarskjema', text: sayRule(t, unsaved.refused) })
    const owner = unsaved?.writtenFor || stored.owner
    // What was written for another is not put among what is kept for this one.
    const journal = owner === stored.owner ? stored.journal : null
    return { sheet: { ...stored, owner, journal, items }, troubles, errors }
  }, [stored, unsaved, t])
}
