import { type Language, languages } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { type FormSource, formBlocks } from './response-form'
import { plainParagraph } from './written-text'

/** What stands in every document of this kind, in whichever language it was made. */
export interface DocumentWords {
  /** Paragraphs nobody has added. */
  readonly known: ReadonlySet<string>
  /** What stands in a field until somebody writes there. */
  readonly placeholders: ReadonlySet<string>
  /** Heading → the code of the item below it; empty where chapters and guidance begin. */
  readonly headings: ReadonlyMap<string, string>
  /** Code and the words of a question, as `K-2.3 Kommentar til kravet` → the question's id. */
  readonly questions: ReadonlyMap<string, string>
}

/** What Word puts in a field that is emptied, in the languages it is used in here. */
const placeholdersOfWord = [
  'Click or tap here to enter text.',
  'Choose an item.',
  'Klikk eller trykk her for å skrive inn tekst.',
  'Klikk eller trykk her for å skrive tekst.',
  'Velg et element.',
  'Vel eit element.',
]

/** `sourceIn` gives what the document would be made from now. */
export function documentWords(sourceIn: (language: Language) => FormSource): DocumentWords {
  const known = new Set<string>()
  const headings = new Map<string, string>()
  const questions = new Map<string, string>()
  for (const language of languages) {
    let heading = ''
    for (const block of formBlocks(sourceIn(language))) {
      if (block.kind === 'facts') for (const text of [...block.heading, ...block.rows.flat()]) known.add(plainParagraph(text))
      else if (block.kind === 'field') {
        const { code, label, question } = block.field
        headings.set(heading, code)
        questions.set(`${code} ${plainParagraph(label)}`, question)
      } else if (block.kind !== 'answer') {
        const text = plainParagraph(block.text)
        known.add(text)
        if (block.kind === 'item' || block.kind === 'chapter') {
          heading = text
          if (!headings.has(text)) headings.set(text, '')
        }
      }
    }
  }
  const own = languages.map(translatorOf).flatMap((t) => [t('word.field.write'), t('word.field.choose')])
  return { known, headings, questions, placeholders: new Set([...placeholdersOfWord, ...own].map(plainParagraph)) }
}
