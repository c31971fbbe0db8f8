import type { Values } from '#app/domain/question'
import { codeOfField } from './field-names'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement, code: string): Field[] {
  return [...form.querySelectorAll<Field>('textarea, select, input[type=radio]')].filter(({ name }) => codeOfField(name) === code)
}

/** The fields of an item as they stand. */
export function readItem(form: HTMLFormElement, code: string): Values {
  const values: Record<string, string> = {}
  for (const field of fieldsOf(form, code)) {
    const question = field.name.slice(code.length + 1)
    if (!isRadio(field) || field.checked) values[question] = field.value
  }
  return values
}

/** Puts text back that was typed on an earlier page, and lets everybody who follows the field know. */
function writeItem(form: HTMLFormElement, code: string, values: Values): void {
  for (const field of fieldsOf(form, code)) {
    const question = field.name.slice(code.length + 1)
    const value = values[question]
    if (value === undefined) continue
    if (isRadio(field)) field.checked = field.value === value
    else {
      field.value = value
      field.closest('details')?.setAttribute('open', '')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}

function questionsOf(form: HTMLFormElement, code: string): string[] {
  return [...new Set(fieldsOf(form, code).map(({ name }) => name.slice(code.length + 1)))]
}

/** The fields of the form, for whoever puts text back into them. */
export interface Fields {
  read(code: string): Values
  write(code: string, values: Values): void
  questions(code: string): readonly string[]
}

export function fieldsIn(form: HTMLFormElement): Fields {
  return {
    read: (code) => readItem(form, code),
    write: (code, values) => writeItem(form, code, values),
    questions: (code) => questionsOf(form, code),
  }
}

/** True for what was typed before this code ran, or put back by the browser. */
export function wasEdited(form: HTMLFormElement, code: string): boolean {
  return fieldsOf(form, code).some((field) => {
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false && field.value !== ''
    return isRadio(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
  })
}

function isRadio(field: Field): field is HTMLInputElement {
  return field.type === 'radio'
}
