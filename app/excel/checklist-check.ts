import { Temporal } from 'temporal-polyfill'
import { faultsOf, isDoubtful, type Requirement } from '#app/domain/assessment'
import { type Demand, type DemandedField, demandedFields } from '#app/domain/assessment-scale'
import type { RuleCode } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import type { ChecklistBook } from './checklist-file'
import { headRow, productFields } from './checklist-layout'
import { live, quoted } from './formula'

const rules = {
  evidence: { required: 'assessment.evidence-missing', forbidden: 'assessment.evidence-not-allowed' },
  justification: { required: 'assessment.justification-missing', forbidden: 'assessment.justification-not-allowed' },
  plannedDate: { required: 'assessment.date-missing', forbidden: 'assessment.date-not-allowed' },
} as const satisfies Record<DemandedField, Record<Exclude<Demand, 'optional'>, RuleCode>>
const columnOf = { evidence: 'evidenceCount', justification: 'justification', plannedDate: 'plannedDate' } as const

/** Stands for the number of the row in a formula that all rows have. */
const rowSign = '\u0003'

/** The day of the assessment, as the sheets have it. */
export function dayCell({ sheets }: ChecklistBook): string {
  return `${sheets.product}!$C$${headRow + 1 + productFields.indexOf('assessedAt')}`
}

/** Whether the status of a row is one of those with this demand; `FALSE` when there are none. */
export function isDemanded({ scale, language }: ChecklistBook, status: string, field: DemandedField, demand: Demand): string {
  return isOneOf(
    status,
    scale.statuses.filter(({ requires }) => requires[field] === demand).map(({ label }) => label[language]),
  )
}

function isOneOf(cell: string, labels: readonly string[]): string {
  return labels.length === 0 ? 'FALSE' : `OR(${labels.map((label) => `${cell}=${quoted(label)}`).join(',')})`
}

/** What `faultsOf` of the domain says, in each row, as people fill it in. */
export function checkOf(book: ChecklistBook) {
  const { scale, t, language, letter, kind } = book
  const say = (code: RuleCode) => sayRule(t, { code, values: {} })
  const notRelevant = scale.statuses.filter(({ points }) => points === null).map(({ label }) => label[language])
  const day = book.on === '' ? null : Temporal.PlainDate.from(book.on)
  const parts = demandedFields.flatMap((field) => {
    const status = `$${letter('status')}${rowSign}`
    const cell = `$${letter(columnOf[field])}${rowSign}`
    const isEmpty = field === 'evidence' ? `${cell}=0` : `LEN(TRIM(${cell}))=0`
    const told = (demand: 'required' | 'forbidden', when: string) =>
      `IF(AND(${isDemanded(book, status, field, demand)},${when}),${quoted(`${say(rules[field][demand])} `)},"")`
    const passed = `IF(AND(NOT(${isDemanded(book, status, field, 'forbidden')}),ISNUMBER(${cell}),${cell}<${dayCell(book)}),${quoted(`${say('assessment.date-passed')} `)},"")`
    return [told('required', isEmpty), told('forbidden', `NOT(${isEmpty})`), ...(field === 'plannedDate' ? [passed] : [])]
  })
  const doubtful = `IF(AND($${letter('strength')}${rowSign}=${quoted(book.strengthLabel('must'))},${isOneOf(`$${letter('status')}${rowSign}`, notRelevant)}),${quoted(t('assess.doubtful'))},"")`
  const template = `TRIM(${[...parts, doubtful].join('&')})`

  return (requirement: Requirement, row: number) => {
    const line = book.lineOf(requirement.code)
    const carried = line.isCarried && kind === 'assessment' ? t('assess.carried.line') : ''
    const faults = day ? faultsOf(scale, requirement.code, line, day).map((fault) => sayRule(t, fault)) : []
    const words = [...faults, ...(isDoubtful(scale, requirement, line) ? [t('assess.doubtful')] : [])].join(' ')
    const formula = template.replaceAll(rowSign, String(row))
    if (carried === '') return live(formula, words)
    return live(`TRIM(${quoted(`${carried} `)}&${formula})`, `${carried} ${words}`.trim())
  }
}

/** Where a status demands what is not there, or forbids what is. */
export function demandRules(
  book: ChecklistBook,
  field: DemandedField,
  firstRow: number,
): { readonly missing: string; readonly excess: string } {
  const status = `$${book.letter('status')}${firstRow}`
  const cell = `$${book.letter(columnOf[field])}${firstRow}`
  const isEmpty = field === 'evidence' ? `${cell}=0` : `LEN(TRIM(${cell}))=0`
  return {
    missing: `AND(${isDemanded(book, status, field, 'required')},${isEmpty})`,
    excess: `AND(${isDemanded(book, status, field, 'forbidden')},NOT(${isEmpty}))`,
  }
}

/** How many pieces of evidence a row has: rows of the evidence sheet with text or link. */
export function evidenceCountOf({ sheets, letter }: ChecklistBook, capacity: number) {
  const column = (name: string) => `${sheets.evidence}!$${name}$${headRow + 1}:$${name}$${headRow + capacity}`
  return (pieces: number, row: number) =>
    live(`SUMPRODUCT((${column('B')}=$${letter('code')}${row})*(LEN(${column('D')})+LEN(${column('E')})>0))`, pieces)
}

/** As many as a filled-in sheet can have. */
export function evidenceCapacity(requirements: number, mostEvidence: number): number {
  return Math.max(1, requirements * mostEvidence)
}
