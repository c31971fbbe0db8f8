/** What spreadsheets take for a formula when a file has no types: white space before it or not. Apostrophes in front are ours or the writer's. */
const guardable = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** A text that would be taken for a formula gets an apostrophe in front; so does one that looks as if it had one already. */
export function guarded(text: string): string {
  return guardable.test(text) ? `'${text}` : text
}

/** The text before it was guarded. `unguarded(guarded(text))` is `text`, whatever it is. */
export function unguarded(text: string): string {
  return text.startsWith("'") && guardable.test(text) ? text.slice(1) : text
}
