/** A field as a browser would send it, and what else it could have been. */
export interface Field {
  readonly name: string
  readonly kind: 'hidden' | 'text' | 'choice'
  readonly value: string
  readonly choices: readonly string[]
}

/** The fields of the form on a page that is sent to a path with this ending. Enough of HTML to read our own pages. */
export function readForm(html: string, action: string): Field[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const form = forms.find(([, tag = '']) => attribute(tag, 'action')?.endsWith(action))?.[2]
  if (form === undefined) throw new Error(`There is no form for ${action}`)
  const fields = new Map<string, Field>()
  for (const [, element, tag = '', text = ''] of form.matchAll(/<(input|textarea)\b([^>]*?)\/?>(?:([^<]*)<\/textarea>)?/g)) {
    const name = attribute(tag, 'name')
    if (name === null) continue
    fields.set(name, element === 'textarea' ? textField(name, text) : withInput(fields.get(name), name, tag))
  }
  return [...fields.values()]
}

/** As the browser encodes it. Choices that are not made are not sent. */
export function encodeForm(fields: readonly Field[]): string {
  return new URLSearchParams(
    fields.filter(({ kind, value }) => kind !== 'choice' || value !== '').map(({ name, value }) => [name, value]),
  ).toString()
}

function textField(name: string, text: string): Field {
  return { name, kind: 'text', value: decode(text.replace(/^\n/, '')), choices: [] }
}

function withInput(before: Field | undefined, name: string, tag: string): Field {
  const type = attribute(tag, 'type')
  const value = attribute(tag, 'value') ?? ''
  if (type !== 'radio' && type !== 'checkbox') return { name, kind: type === 'hidden' ? 'hidden' : 'text', value, choices: [] }
  const isChecked = /\schecked\b/.test(tag)
  return { name, kind: 'choice', value: isChecked ? value : (before?.value ?? ''), choices: [...(before?.choices ?? []), value] }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : decode(found)
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex ?? decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? whole
  })
}
