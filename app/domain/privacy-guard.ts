import { identityNumberOf } from './identity-digits'

export const findingKinds = ['national-identity-number', 'd-number', 'telephone', 'email', 'child'] as const
export type FindingKind = (typeof findingKinds)[number]

/** A place in a text that looks like something about a person. `from` and `to` as for `slice`. */
export interface Finding {
  readonly kind: FindingKind
  readonly from: number
  readonly to: number
}

/**
 * What looks like personal details in a text, in order and without overlaps. Patterns only: it misses much, and what it finds may be
 * something else. So it asks, and never decides.
 */
export function findPersonalDetails(text: string): Finding[] {
  const found: Finding[] = []
  for (const finding of [...identityNumbers(text), ...emails(text), ...telephones(text), ...children(text)]) {
    if (found.every(({ from, to }) => finding.to <= from || finding.from >= to)) found.push(finding)
  }
  return found.sort((one, other) => one.from - other.from)
}

/** The text round a finding, cut at words. */
export function excerptOf(text: string, { from, to }: Finding, around = 60): { before: string; found: string; after: string } {
  const start = from <= around ? 0 : from - around + text.slice(from - around, from).search(/\s|$/)
  const rest = text.slice(to, to + around)
  const end = to + around >= text.length ? text.length : to + Math.max(0, rest.search(/\s\S*$/))
  const dots = (isCut: boolean) => (isCut ? '…' : '')
  return {
    before: dots(start > 0) + text.slice(start, from),
    found: text.slice(from, to),
    after: text.slice(to, end) + dots(end < text.length),
  }
}

function* identityNumbers(text: string): Generator<Finding> {
  for (const match of text.matchAll(/(?<!\d)\d{6}[\s.-]?\d{5}(?!\d)/gu)) {
    const kind = identityNumberOf(match[0].replace(/\D/g, ''))
    if (kind) yield finding(kind, match)
  }
}

function* emails(text: string): Generator<Finding> {
  // Bounded, so that a long text without an @ is gone through once.
  const pattern = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
  for (const match of text.matchAll(pattern)) yield finding('email', match)
}

const norwegianNumber = /(?<![\d.,])(?:(?:\+|00)47[\s-]?)?(?:[2-9]\d{7}|[2-9]\d(?:\s\d\d){3}|[489]\d\d\s\d\d\s\d{3})(?![\d]|[.,]\d)/gu
const foreignNumber = /(?<!\d)\+(?!47)\d{1,3}(?:[\s-]?\d{2,4}){2,5}(?!\d)/gu

function* telephones(text: string): Generator<Finding> {
  for (const match of text.matchAll(norwegianNumber)) {
    if (!isDate(match[0]) && !isAmount(text, match)) yield finding('telephone', match)
  }
  for (const match of text.matchAll(foreignNumber)) yield finding('telephone', match)
}

/** `20250613` has as many digits as a telephone number. */
function isDate(digits: string): boolean {
  return /^20\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits)
}

function isAmount(text: string, { 0: match, index }: RegExpExecArray): boolean {
  return (
    /(?:kr\.?|nok|kroner)\s*$/i.test(text.slice(Math.max(0, index - 8), index)) ||
    /^\s*(?:kr\b|kroner|nok)/i.test(text.slice(index + match.length))
  )
}

/** One particular child, boy, girl, pupil or patient; or a name with an age in brackets or after a comma. */
const aParticularChild = [
  unicodeWords(
    /\b(?:min|mi|mitt|vår|vårt|våre)\s+(?:\p{L}+\s+)?(?:sønn|datter|dotter|son|barn|barnebarn|elev|pasient|nevø|niese|jente|gutt|gut)\b/giu,
  ),
  unicodeWords(
    /\b(?:sønnen|datteren|dattera|dottera|sonen|barnet|barnebarnet|eleven|pasienten|nevøen|niesen|jenta|gutten|guten)\s+(?:min|mi|mitt|vår|vårt)\b/giu,
  ),
  unicodeWords(/\b(?:en|ei|et|ein|eit)\s+(?:\d{1,2}[\s-]åring|gutt|gut|jente|elev|pasient)\s+(?:på|i|frå|fra|ved|med|hos)\b/giu),
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20}(?:\s\p{Lu}\p{Ll}{1,20})?\s?(?:\(|,\s|på\s)\d{1,2}(?:\s?år)?(?!\d|\s?prosent|\.)/gu,
]
const age = unicodeWords(
  /\b\d{1,2}[\s-]?(?:år(?:ing|ig)?\b|åring)|\(\d{1,2}\)|\bpå\s+\d{1,2}\b|\b(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten)[\s-]?(?:år\b|åring)/iu,
)
const whereOrWhat = unicodeWords(
  /\b\p{Lu}\p{L}+\s(?:barne|ungdoms)?(?:skole|skule|barnehage|videregående)\b|\b\d{1,2}\.\s?(?:klasse|trinn|steg)\b|\b(?:adhd|autis\p{L}*|epilepsi|diabetes|kreft|leukemi|asperger|tourettes?|downs?\ssyndrom|depresjon|depri\p{L}+|anoreksi|spiseforstyrr\p{L}*|selvskad\p{L}*|sjølvskad\p{L}*|psykose|overgrep|mishandl\p{L}*|voldtatt|incest|diagnose[nr]?|diagnosen|innlagt|bup|barnevern\p{L}*|fosterhjem|fosterheim|transkjønn\p{L}*|abort)\b/iu,
)
const nearby = 240

/** A story about one child: who, how old, and where they go or what ails them, close together. */
function* children(text: string): Generator<Finding> {
  for (const pattern of aParticularChild) {
    for (const match of text.matchAll(pattern)) {
      const start = Math.max(0, match.index - nearby)
      const near = text.slice(start, match.index + match[0].length + nearby)
      if (age.test(near) && whereOrWhat.test(near)) yield finding('child', match)
    }
  }
}

function finding(kind: FindingKind, { 0: match, index }: RegExpExecArray): Finding {
  return { kind, from: index, to: index + match.length }
}

/** `\b` takes å for the end of a word, whatever the flags say. */
function unicodeWords({ source, flags }: RegExp): RegExp {
  const letter = '[\\p{L}\\p{N}]'
  return new RegExp(source.replaceAll('\\b', `(?:(?<!${letter})(?=${letter})|(?<=${letter})(?!${letter}))`), flags)
}
