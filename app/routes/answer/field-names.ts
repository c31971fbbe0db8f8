/** Name and id of a question's field: `K-2.3/krav.nytte`. One string for both, so that error links find their field. */
export function fieldName(code: string, question: string): string {
  return `${code}/${question}`
}

/** The item a field belongs to. */
export function codeOfField(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('/')))
}
