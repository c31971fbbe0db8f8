import { contentLanguageOf, type Language } from '#app/domain/language'
import { type Question, remarkTypeQuestions } from '#app/domain/question'

/** The types of remark to filter by; null where the draft's questions have none. */
export function remarkTypeWords(questions: readonly Question[], language: Language) {
  const [question] = remarkTypeQuestions(questions)
  if (!question) return null
  const content = contentLanguageOf(language)
  const lang = content === language ? undefined : content
  return {
    questionId: question.id,
    label: question.label[content],
    lang,
    choices: question.choices.map(({ code, label }) => ({ code, name: label[content], lang })),
  }
}
