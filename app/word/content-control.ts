import { BuilderElement, type IRunPropertiesOptions, Paragraph, Tab, TextRun, type XmlComponent } from 'docx'
import type { Field } from './blocks'
import { longestName, tagOf } from './control-name'
import { asWritten } from './written-text'

export interface ControlWords {
  readonly write: string
  readonly choose: string
}

/** One element of WordprocessingML, which the library has no class for. */
function element(name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly XmlComponent[] = []): XmlComponent {
  const spelled = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]))
  return new BuilderElement({ name, attributes: spelled, children })
}

/** A text as runs have it: lines and tabs are elements of their own. */
export function runChildren(text: string): (string | XmlComponent)[] {
  return asWritten(text)
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [element('w:br')] : []),
      ...line.split('\t').flatMap((piece, tabs) => [...(tabs > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])]),
    ])
}

/**
 * A field that stands in a paragraph: a list to choose from, or a text of any number of lines. It cannot be deleted by mistake. Programs
 * that know only controls within a paragraph are more than those that know other kinds. Source: ECMA-376-1, 17.5.2.
 */
export function controlParagraph(field: Field, id: number, words: ControlWords, looks: IRunPropertiesOptions): Paragraph {
  const { code, question, label, value, choices } = field
  const placeholder = choices ? words.choose : words.write
  const text = choices ? (choices.find((choice) => choice.code === value)?.label ?? '') : value
  const isEmpty = asWritten(text) === ''
  const control = element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { val: titleOf(code, label) }),
      element('w:tag', { val: tagOf(code, question, value) }),
      element('w:id', { val: String(id) }),
      element('w:lock', { val: 'sdtLocked' }),
      ...(isEmpty ? [element('w:showingPlcHdr')] : []),
      choices ? listOf(choices, placeholder) : element('w:text', { multiLine: '1' }),
    ]),
    element('w:sdtContent', {}, [
      isEmpty ? new TextRun({ text: placeholder, style: 'PlaceholderText' }) : new TextRun({ ...looks, children: runChildren(text) }),
    ]),
  ])
  return new FieldParagraph(control)
}

/** A paragraph takes only what the library has classes for, unless it is told from within. */
class FieldParagraph extends Paragraph {
  constructor(control: XmlComponent) {
    super({ style: 'AnswerField' })
    this.root.push(control)
  }
}

/** The first line takes an answer away, as in the lists Word makes itself. */
function listOf(choices: NonNullable<Field['choices']>, placeholder: string): XmlComponent {
  const lines = choices.map((choice) => element('w:listItem', { displayText: choice.label, value: choice.code }))
  return element('w:dropDownList', {}, [element('w:listItem', { displayText: placeholder, value: '' }), ...lines])
}

/** What a screen reader says of the field, and Word shows above it. */
function titleOf(code: string, label: string): string {
  const title = `${code} ${label}`
  return title.length <= longestName ? title : `${title.slice(0, longestName - 1).trimEnd()}…`
}
