import { rawText } from '#app/domain/raw-values'
import type { FileAnswer } from '#app/domain/response-import'
import type { DocumentWords } from './document-words'
import { answerOf, type ReadingFor, type Unread } from './reading'
import type { WalkedDocument } from './walk-document'
import { isAdded } from './with-fields'
import { plainParagraph } from './written-text'

interface Found {
  readonly answers: readonly FileAnswer[]
  readonly blank: number
  readonly unread: readonly Unread[]
}

/**
 * A document whose fields are gone, as Google Docs leaves it: what stands between a question of ours and the next is its answer. It has no
 * marks either. Null where there is not a single question of ours.
 */
export function readWithoutFields(pieces: WalkedDocument['pieces'], words: DocumentWords, reading: ReadingFor): Found | null {
  const unread: Unread[] = []
  const lines = new Map<string, { code: string; question: string; text: string[] }>()
  let [under, code, open] = ['', '', '']
  for (const { text: written } of pieces) {
    const text = plainParagraph(written)
    const heading = words.headings.get(text)
    const question = words.questions.get(`${code} ${text}`)
    if (heading !== undefined) [under, code, open] = [text, heading, '']
    else if (question !== undefined) {
      open = `${code}/${question}`
      if (!lines.has(open)) lines.set(open, { code, question, text: [] })
    } else if (text !== '' && words.placeholders.has(text)) continue
    else if (text === '' || isAdded(text, words)) {
      const own = lines.get(open)
      if (own) own.text.push(written)
      else if (text !== '') unread.push({ under, text: written.trim() })
    }
  }
  if (lines.size === 0) return null
  const said = [...lines.values()].map(({ text, ...of }) => ({ ...of, text: withoutBlankEnds(text) }))
  const answers = said.flatMap(({ code, question: id, text }) => {
    const found = reading.findItem(code)
    const question = reading.questions.find((one) => one.id === id)
    if (text.trim() === '' || !found || !question) return []
    return [answerOf(rawText(text), { question, found, base: null, copies: 1 }, reading)]
  })
  return { answers, blank: said.length - answers.length, unread }
}

/** Programs put empty paragraphs around what they do not know. */
function withoutBlankEnds(lines: readonly string[]): string {
  const isSaid = (line: string) => line.trim() !== ''
  const [first, last] = [lines.findIndex(isSaid), lines.findLastIndex(isSaid)]
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n')
}
