import type { Autosave } from './autosave'
import type { Fields } from './form-values'
import { comeBack, type Entry } from './journal'
import type { Found, JournalStore } from './journal-store'
import type { Sheet } from './sheet-values'

/** A text that has no place to go back to. */
export interface LeftText {
  readonly id: string
  readonly code: string
  readonly question: string
  readonly text: string
}

/** What was found in the browser that the server lacks. */
export interface Recovered {
  /** The items it was put back into. */
  readonly back: readonly string[]
  readonly left: readonly LeftText[]
  /** Pages below `svar` where more can be put back. */
  readonly elsewhere: readonly string[]
}

/**
 * Puts back what earlier pages could not save, into fields nobody has touched since, on the marks it was based on: the merge then sees
 * what others saved meanwhile. What was put back is kept under this page before it is struck out under the earlier one.
 */
export async function recover(
  store: Pick<JournalStore, 'takeOver' | 'forget'>,
  sheet: Pick<Sheet, 'version' | 'items'>,
  form: Fields,
  autosave: Autosave,
  keep: () => Promise<boolean>,
): Promise<Recovered> {
  const { found, elsewhere } = await store.takeOver((code) => sheet.items.some((item) => item.code === code))
  const back = new Set<string>()
  const left: LeftText[] = []
  const settled: string[] = []
  for (const { id, entry, at } of found) {
    const item = sheet.items.find(({ code }) => code === entry.code)
    if (!item) continue
    const { code } = item
    const fields = form.read(code)
    const judged = comeBack(entry, {
      version: sheet.version,
      base: autosave.baseOf(code) ?? '',
      stored: item.stored ?? item.values,
      fields,
      questions: form.questions(code),
    })
    if (Object.keys(judged.back).length > 0) {
      autosave.resume(code, judged.base, entry.sent, at)
      form.write(code, judged.back)
      if (Object.entries(judged.back).some(([question, value]) => (fields[question] ?? '') !== value)) back.add(code)
    }
    const texts = textsOf(id, { ...entry, values: judged.left })
    left.push(...texts)
    if (texts.length === 0) settled.push(id)
  }
  if (await keep()) for (const id of settled) await store.forget(id)
  return { back: sheet.items.flatMap(({ code }) => (back.has(code) ? [code] : [])), left, elsewhere }
}

/** Everything that is kept, where there is no form to put it back into. */
export async function readAll(store: JournalStore): Promise<LeftText[]> {
  const { found } = await store.takeOver(() => true)
  return found.flatMap(({ id, entry }: Found) => textsOf(id, entry))
}

function textsOf(id: string, { code, values }: Entry): LeftText[] {
  return Object.entries(values)
    .filter(([, text]) => text.trim() !== '')
    .map(([question, text]) => ({ id, code, question, text }))
}
