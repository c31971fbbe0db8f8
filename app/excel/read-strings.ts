import { RuleViolation } from '#app/domain/errors'
import { mostCells, mostCharacters } from './upload-limits'
import { walkXml } from './xml-walk'

/** The texts that cells refer to by number. Rich text is its letters; what is written above it to be read aloud is not. */
export async function readStrings(part: Buffer | null): Promise<readonly string[]> {
  const strings: string[] = []
  if (!part) return strings
  const gathered = textGathering()
  await walkXml(part, {
    open(name) {
      if (name === 'si') gathered.start()
      else gathered.open(name)
    },
    text: gathered.text,
    close(name) {
      gathered.close(name)
      if (name !== 'si') return
      strings.push(gathered.take())
      if (strings.length > mostCells) throw new RuleViolation('upload.too-much')
    },
  })
  return strings
}

/** Puts together the pieces of one text: `t`, or the `t` of each run, without phonetic ones. Shared texts and texts in cells are alike. */
export function textGathering() {
  let [found, isText, phonetic, characters] = ['', false, 0, 0]
  return {
    start() {
      found = ''
    },
    open(name: string) {
      if (name === 'rPh') phonetic += 1
      else if (name === 't') isText = phonetic === 0
    },
    text(text: string) {
      if (!isText) return
      characters += text.length
      if (characters > mostCharacters) throw new RuleViolation('upload.too-much')
      found += text
    },
    close(name: string) {
      if (name === 'rPh') phonetic -= 1
      else if (name === 't') isText = false
    },
    take: () => unescapeCell(found),
  }
}

/** `_x0041_` is how a cell spells what XML has no place for, and `_x005F_` how it spells its own `_` before that. */
export function unescapeCell(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
