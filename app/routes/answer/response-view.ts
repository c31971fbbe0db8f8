import { type ItemStanding, standingOf } from '#app/domain/answer'
import type { Item } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { type Question, wordingQuestions } from '#app/domain/question'
import { type Redline, redlineOfItem } from '#app/domain/redline'
import type { Answers, LeftBehind } from '#app/domain/response'
import { stanceQuestion } from '#app/domain/stance'
import { stillApplies, type Withholding } from '#app/domain/withholding'
import { translatorOf } from '#app/messages/registry'
import { type SameAsLink, sameAsLinks, sayLinks } from '#app/messages/say-same-as'
import type { WithheldValues } from '#app/ui/withheld-list'
import type { Draft } from '#db/guidelines'

/** A response to read, in the draft's order, as plain values. */
export interface ResponseView {
  readonly chapters: readonly {
    /** 0 for the draft as a whole. */
    readonly number: number
    readonly title: string
    readonly items: readonly ItemView[]
  }[]
  /** What the sender asks not to have published. */
  readonly withheld: readonly WithheldValues[]
}

export interface ItemView {
  readonly code: string
  readonly title: string
  readonly isWhole: boolean
  readonly standing: ItemStanding
  readonly answers: readonly AnswerView[]
  /** Where it is written, below `svar`. */
  readonly path: string
}

export interface AnswerView {
  readonly question: string
  readonly text: string
  /** What a proposed wording changes in the item's text; null for any other answer. */
  readonly redline: Redline | null
  /** The items it is the same as, in view; null for any other answer. */
  readonly sameAs: readonly SameAsLink[] | null
}

/** The items somebody has said something about. */
export function viewOf(draft: Draft, answers: Answers, language: Language, withhold: readonly Withholding[] = []): ResponseView {
  const content = contentLanguageOf(language)
  const chapters = [
    { number: 0, title: draft.whole.text[content].title },
    ...draft.version.chapters.map((chapter) => ({ number: chapter.number, title: chapter.title[content] })),
  ]
  return {
    chapters: chapters
      .map(({ number, title }) => ({
        number,
        title,
        items: [draft.whole, ...draft.items]
          .filter((item) => item.chapter === number && answers.has(item.code))
          .map((item) => toItemView(item, draft.questions, answers, language)),
      }))
      .filter(({ items }) => items.length > 0),
    withheld: withhold.filter((asked) => stillApplies(asked, answers)).map((asked) => withheldView(draft, asked, language)),
  }
}

export function withheldView(draft: Draft, { code, question, passage, reason }: Withholding, language: Language): WithheldValues {
  const label = draft.questions.find(({ id }) => id === question)?.label[contentLanguageOf(language)]
  return { code, question: label ?? question, passage, reason }
}

function toItemView(item: Item, questions: readonly Question[], all: Answers, language: Language): ItemView {
  const values = all.get(item.code) ?? {}
  const stance = item.kind === 'whole' ? null : stanceQuestion[item.kind]
  return {
    code: item.code,
    title: item.text[contentLanguageOf(language)].title,
    isWhole: item.kind === 'whole',
    standing: standingOf(item, values),
    answers: questions
      .filter(({ id, kind }) => kind === item.kind && id !== stance && (values[id] ?? '') !== '')
      .map((question) => toAnswerView(item, question, values[question.id] ?? '', all, language)),
    path: pathOf(item),
  }
}

function toAnswerView(item: Item, question: Question, value: string, all: Answers, language: Language): AnswerView {
  const content = contentLanguageOf(language)
  const label = question.label[content]
  if (question.type === 'item') {
    const links = sameAsLinks(translatorOf(language), item.code, value, all)
    return { question: label, text: sayLinks(links), redline: null, sameAs: links.every(({ code }) => all.has(code)) ? links : null }
  }
  const text = question.type === 'single' ? (question.choices.find(({ code }) => code === value)?.label[content] ?? value) : value
  const redline = wordingQuestions.includes(question.id) ? redlineOfItem(item, value) : null
  return { question: label, text, redline, sameAs: null }
}

/** What stays behind, with why and where. */
export interface LeftBehindView extends AnswerView {
  readonly code: string
  readonly reason: LeftBehind['reason']
  readonly path: string
}

export function leftBehindView(draft: Draft, answers: Answers, left: readonly LeftBehind[], language: Language): LeftBehindView[] {
  return left.flatMap(({ code, questionId, reason }) => {
    const item = [draft.whole, ...draft.items].find((candidate) => candidate.code === code)
    const question = draft.questions.find(({ id }) => id === questionId)
    if (!item || !question) return []
    return [{ code, reason, path: pathOf(item), ...toAnswerView(item, question, answers.get(code)?.[questionId] ?? '', answers, language) }]
  })
}

/** Where an item is answered, below `svar`. */
export function pathOf({ code, kind, chapter }: Pick<Item, 'code' | 'kind' | 'chapter'>): string {
  return kind === 'whole' ? 'hele-utkastet' : `kapittel/${chapter}#${code}`
}
