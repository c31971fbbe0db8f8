import { type ItemKind, itemKinds } from '#app/domain/guideline'
import type { ContentLanguage } from '#app/domain/language'
import type { Question } from '#app/domain/question'
import { stanceQuestion } from '#app/domain/stance'
import type { PaperQuestion } from '#app/pdf/booklet-job'

/** What is asked about an item of each kind, in the order of the form. On paper everything is asked: there one skips what does not apply. */
export function paperQuestionsOf(questions: readonly Question[], content: ContentLanguage): Record<ItemKind, PaperQuestion[]> {
  const asked = (kind: ItemKind) => {
    const own = questions.filter((question) => question.kind === kind)
    const isFirst = ({ id }: Question) => kind !== 'whole' && id === stanceQuestion[kind]
    return [...own.filter(isFirst), ...own.filter((question) => !isFirst(question))].map(
      (question): PaperQuestion => ({
        id: question.id,
        label: question.label[content],
        choices: question.type === 'single' ? question.choices.map(({ label }) => label[content]) : null,
        lines: linesFor(question),
      }),
    )
  }
  return Object.fromEntries(itemKinds.map((kind) => [kind, asked(kind)])) as Record<ItemKind, PaperQuestion[]>
}

/** What takes one line in a form takes one on paper: a code, a reference. */
function linesFor(question: Question): number {
  if (question.type === 'single') return 0
  return question.type === 'item' || question.maxLength <= 2000 ? 1 : 3
}
