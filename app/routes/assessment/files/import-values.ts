import { type AssessmentLine, faultsOf, type LineField } from '#app/domain/assessment'
import type { AssessmentScale, Coded } from '#app/domain/assessment-scale'
import { type CellFault, type CellNote, keepsPieces, type Place } from '#app/domain/checklist-import'
import { norwegianDay } from '#app/domain/consultation'
import type { Language } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import { type JudgedRow, type RowOutcome, rowOutcomes } from '#app/use-cases/judge-import'
import { sayFaults } from '../values'

/** One field of a requirement, before and after, in words. */
export interface FieldChange {
  readonly field: LineField
  readonly from: string
  readonly to: string
}

/** One row of a file and what saving would do with it. */
export interface ImportRow {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly where: string
  readonly outcome: RowOutcome
  readonly changes: readonly FieldChange[]
  /** Both sides have something new: `from` is the page's, `to` the file's. */
  readonly conflicts: readonly FieldChange[]
  readonly problems: readonly { readonly where: string; readonly value: string; readonly text: string; readonly suggestion: string }[]
  readonly notes: readonly string[]
  /** What the status demands and the line will lack: stored all the same. */
  readonly unfinished: readonly string[]
  readonly seen: string
}

export interface ImportView {
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<RowOutcome, number>>
  readonly total: number
}

export function importView(
  judged: readonly JudgedRow[],
  { scale, titles, language, now }: Context & { readonly titles: ReadonlyMap<string, string> },
): ImportView {
  const context = { scale, language, now }
  const rows = judged.map((one, index) => rowView(one, index, titles, context))
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]))
  return { rows, counts: counts as Record<RowOutcome, number>, total: rows.length }
}

interface Context {
  readonly scale: AssessmentScale
  readonly language: Language
  readonly now: Parameters<typeof norwegianDay>[0]
}

function rowView(judged: JudgedRow, index: number, titles: ReadonlyMap<string, string>, context: Context): ImportRow {
  const { row, outcome, before, after, mine, changed, conflicts, violation, seen } = judged
  const { scale, language, now } = context
  const change = (to: AssessmentLine) => (field: LineField) => ({
    field,
    from: fieldWords(field, before, context),
    to: fieldWords(field, to, context),
  })
  const isKept = outcome === 'created' || outcome === 'updated'
  return {
    ...{ key: String(index), code: row.code, title: titles.get(row.code) ?? '', where: sayPlace(row.place), outcome, seen },
    changes: isKept || outcome === 'conflict' ? changed.map(change(after)) : [],
    conflicts: conflicts.map(change(mine)),
    problems: [
      ...row.faults.map((fault) => problemOf(fault, context)),
      ...(violation
        ? sayFaults([violation], language).map(({ text }) => ({ where: sayPlace(row.place), value: '', text, suggestion: '' }))
        : []),
    ],
    notes: outcome === 'rejected' ? [] : notesOf(judged, language),
    unfinished: isKept ? sayFaults(faultsOf(scale, row.code, after, norwegianDay(now)), language).map(({ text }) => text) : [],
  }
}

/** «Sjekkliste, celle G7»; in CSV only the cell. */
function sayPlace({ sheet, cell }: Place): string {
  return sheet === '' ? cell : `${sheet} ${cell}`
}

export function problemOf(fault: CellFault, { scale, language }: Pick<Context, 'scale' | 'language'>) {
  const t = translatorOf(language)
  const { rule, value, limit } = fault
  const all = (coded: readonly Coded[]) => coded.map(({ label }) => `«${label[language]}»`).join(', ')
  const choices = rule === 'status-unknown' ? all(scale.statuses) : rule === 'kind-unknown' ? all([...scale.evidenceKinds]) : ''
  const say = t as (key: `import.rule.${CellFault['rule']}`, values: Record<string, string | number>) => string
  return {
    where: sayPlace(fault),
    value,
    text: say(`import.rule.${rule}`, { limit: limit ?? 0, choices, value }),
    suggestion: sayWrite(fault, scale, language),
  }
}

/** What to write instead, as it is to be written. */
function sayWrite({ rule, suggestion }: CellFault, scale: AssessmentScale, language: Language): string {
  if (suggestion === '' || rule === 'twice') return ''
  const t = translatorOf(language)
  if (rule === 'status-unknown' || rule === 'kind-unknown') {
    const coded = [...scale.statuses, ...scale.evidenceKinds, ...scale.productTypes].find(({ code }) => code === suggestion)
    return t('import.suggestion', { text: coded?.label[language] ?? suggestion })
  }
  if (rule === 'date-unknown' || rule === 'date-impossible') {
    return t('import.suggestion.day', { text: suggestion.split('-').reverse().join('.'), day: sayDate(suggestion, language) })
  }
  return t('import.suggestion', { text: suggestion })
}

function notesOf({ row, before }: JudgedRow, language: Language): string[] {
  const kept = keepsPieces(row, before) ? [translatorOf(language)('import.piece-kept')] : []
  return [...row.notes.map((note) => sayNote(note, language)), ...kept]
}

function sayNote({ note, ...place }: CellNote, language: Language): string {
  const say = translatorOf(language) as (key: `import.note.${CellNote['note']}`, values: { where: string }) => string
  return say(`import.note.${note}`, { where: sayPlace(place) })
}

function fieldWords(field: LineField, line: AssessmentLine, { scale, language }: Context): string {
  const label = (coded: readonly Coded[], code: string) => coded.find((one) => one.code === code)?.label[language] ?? code
  if (field === 'status') return label(scale.statuses, line.status)
  if (field === 'plannedDate') return line.plannedDate === '' ? '' : sayDate(line.plannedDate, language)
  if (field !== 'evidence') return line[field]
  return line.evidence
    .map(({ kind, text, link }) => [label(scale.evidenceKinds, kind), text, link].filter((part) => part !== '').join(': '))
    .join('\n')
}

/** For the choices of a conflict: which field of which requirement. */
export const choiceName = (code: string, field: LineField) => `valg:${code}/${field}`
