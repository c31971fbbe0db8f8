/**
 * Texts with typed placeholders: `{count, plural, one {# punkt} other {# punkter}} i {title}`. Bokmål is the source; the
 * other languages must have the same keys, and whoever uses a text must give the values it names.
 */
type Names<S extends string> = S extends `${string}{${infer A}`
  ? A extends `${infer P}, plural, one {${string}} other {${string}}}${infer R}`
    ? P | Names<R>
    : A extends `${infer P}}${infer R}`
      ? P | Names<R>
      : never
  : never

export type Texts = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>
export type Translator<C extends Texts> = <K extends keyof C & string>(
  key: K,
  ...values: [Names<C[K]>] extends [never] ? [] : [Readonly<Record<Names<C[K]>, string | number>>]
) => string

const pattern = /\{(\w+)(?:, plural, one \{([^}]*)\} other \{([^}]*)\})?\}/g

export function translator<C extends Texts>(texts: Readonly<Record<keyof C & string, string>>, locale: string): Translator<C> {
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  const filled = (text: string, values: Values | undefined) =>
    text.replace(pattern, (_, name: string, one?: string, other?: string) => {
      const value = values?.[name] ?? ''
      if (one === undefined || other === undefined) return typeof value === 'number' ? number.format(value) : value
      const form = plural.select(Number(value)) === 'one' ? one : other
      return form.replace('#', number.format(Number(value)))
    })
  return (key, ...[values]) => {
    const text = texts[key]
    // Most texts have nothing to fill in.
    return text.includes('{') ? filled(text, values) : text
  }
}
