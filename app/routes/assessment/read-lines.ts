import type { AssessmentLine, Evidence } from '#app/domain/assessment'
import { rawText } from '#app/domain/raw-values'
import type { LineEdit } from '#app/use-cases/save-lines'

/** The form of one requirement. A field that was not sent is left as it is; pieces of evidence without text and link are no evidence. */
export function readLine(form: URLSearchParams, code: string): LineEdit {
  const given: { -readonly [K in keyof AssessmentLine]?: AssessmentLine[K] } = {}
  for (const field of ['status', 'justification', 'plannedDate', 'internalNote'] as const) {
    const value = form.get(field)
    if (value !== null) given[field] = rawText(value)
  }
  const kinds = form.getAll('evidence-kind')
  if (kinds.length > 0) given.evidence = readEvidence(form, kinds)
  return { code, base: form.get('base') ?? '', given }
}

function readEvidence(form: URLSearchParams, kinds: readonly string[]): Evidence[] {
  const [texts, links] = [form.getAll('evidence-text'), form.getAll('evidence-link')]
  return kinds
    .map((kind, i) => ({ kind, text: rawText(texts[i] ?? ''), link: (links[i] ?? '').trim() }))
    .filter(({ text, link }) => text.trim() !== '' || link !== '')
}

/** The rows of the table: `K-2.3/base` and `K-2.3/status` for each. */
export function readRows(form: URLSearchParams): LineEdit[] {
  return [...form].flatMap(([name, base]) => {
    if (!name.endsWith('/base')) return []
    const code = name.slice(0, -'/base'.length)
    const status = form.get(`${code}/status`)
    return status === null ? [] : [{ code, base, given: { status } }]
  })
}

/** The rows that are chosen, all with the same to be done to them. */
export function readChosen(form: URLSearchParams): LineEdit[] {
  const chosen = new Set(form.getAll('valgt'))
  const isAll = form.get('alle') === 'ja'
  const status = form.get('ny-status') ?? ''
  return readRows(form)
    .filter(({ code }) => isAll || chosen.has(code))
    .map(({ code, base }) => (status === 'bekreft' ? { code, base, given: {}, confirms: true } : { code, base, given: { status } }))
}
