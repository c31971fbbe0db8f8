import { withoutQuestions } from '#app/domain/edit'
import { rawText } from '#app/domain/raw-values'
import type { Shortcut } from '#app/domain/shortcut'
import type { ItemEdit } from '#app/use-cases/save-answers'
import { codeOfField } from './field-names'

/** Fields that belong to an item without being an answer. No question is called so: their ids have a dot. */
const baseField = 'base'
const theirBaseField = 'their-base'
const conflictsField = 'conflicts'
/** Pressed: several choices at once. */
const quickField = 'raskt'

/** What a posted page of answers says: every item as filled in, and where the pressed button leads. */
export interface AnswerForm {
  readonly edits: readonly ItemEdit[]
  readonly writtenFor: string | null
  /** Path below `svar`, or null to stay. */
  readonly to: string | null
  /** The item whose conflict was settled, or where several choices were made at once, to come back to. */
  readonly settled: string | null
  /** The item whose text a proposed wording is to start from. */
  readonly opened: string | null
  /** The field of an item that is to be the same as another. */
  readonly pointing: string | null
  /** The silence that was set for the rest of the page; null when it was not. */
  readonly rest: string | null
}

/** Reads `K-2.3/krav.nytte`, `K-2.3/base` and so on. Anything else is not ours and is left alone. */
export function readAnswerForm(form: URLSearchParams): AnswerForm {
  const items = new Map<string, Map<string, string>>()
  for (const [name, value] of form) {
    const slash = name.indexOf('/')
    if (slash < 1) continue
    const code = name.slice(0, slash)
    const fields = items.get(code) ?? new Map<string, string>()
    items.set(code, fields.set(name.slice(slash + 1), rawText(value)))
  }
  const [settled = null, choice = null] = (form.get('velg') ?? '').split(' ')
  const [undone = '', ...undoneCodes] = (form.get('angre') ?? '').split(' ')
  const [rest, pointing] = [form.get('resten'), form.get('samme')]
  const shortcutOf = (code: string, fields: ReadonlyMap<string, string>): Shortcut | null => {
    if (fields.has(quickField)) return { kind: 'quick' }
    if (rest) return { kind: 'silence', stance: rest }
    return undoneCodes.includes(code) ? { kind: 'undo', stance: undone } : null
  }
  return {
    edits: [...items].map(([code, fields]) => {
      const shortcut = shortcutOf(code, fields)
      return { ...toEdit(code, fields, code === settled ? choice : null), ...(shortcut ? { shortcut } : {}) }
    }),
    writtenFor: form.get('for'),
    to: answerPath(form.get('til')),
    settled: settled && items.has(settled) ? settled : ([...items].find(([, fields]) => fields.has(quickField))?.[0] ?? null),
    opened: [...items.keys()].find((code) => code === form.get('ordlyd')) ?? null,
    pointing: pointing && items.has(codeOfField(pointing)) && /^[\w.-]+\/[\w.]+$/.test(pointing) ? pointing : null,
    rest,
  }
}

function toEdit(code: string, fields: ReadonlyMap<string, string>, choice: string | null): ItemEdit {
  const field = (name: string) => fields.get(name) ?? ''
  const raw = Object.fromEntries([...fields].filter(([name]) => ![baseField, theirBaseField, conflictsField, quickField].includes(name)))
  if (choice === 'mine') return { code, base: field(theirBaseField), raw }
  if (choice !== 'theirs') return { code, base: field(baseField), raw }
  const theirs = field(conflictsField).split(' ')
  const kept = Object.fromEntries(Object.entries(raw).filter(([question]) => !theirs.includes(question)))
  const unchosen = Object.fromEntries(Object.entries(raw).filter(([question]) => theirs.includes(question)))
  return { code, base: withoutQuestions(field(theirBaseField), theirs), raw: kept, unchosen }
}

/** A place below `svar` that one may be sent on to; anything else is none. */
export function answerPath(value: unknown): string | null {
  return typeof value === 'string' &&
    /^(hele-utkastet|oversikt|kapittel\/\d{1,3})(\?punkt=[A-Z]-\d{1,3}\.\d{1,3})?(#[\w./-]+)?$/.test(value)
    ? value
    : null
}
