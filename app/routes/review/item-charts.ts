import { choicesOf, type DistributionRow, distribute, scaleOf, sum } from '#app/domain/distribution'
import type { ItemKind } from '#app/domain/guideline'
import { type ContentLanguage, contentLanguageOf, type Language } from '#app/domain/language'
import type { ChoiceQuestion, Question } from '#app/domain/question'
import { stanceQuestion } from '#app/domain/stance'
import { translatorOf } from '#app/messages/registry'
import type { ChartValues } from '#app/ui/distribution-chart'
import type { Count, Segment, StandingCount } from '#db/statistics'

/** By which of a sender's two kinds the bars are divided. */
export const divisions = ['gruppe', 'type'] as const
export type Division = (typeof divisions)[number]

export const keyOf = (division: Division, { consulteeGroup, respondentType }: Segment) =>
  division === 'gruppe' ? consulteeGroup : respondentType

const standings = ['has-remarks', 'no-remarks', 'not-our-area', 'not-considered'] as const
/** Saying nothing is neither for nor against, so these are no steps from one end to the other. */
const standingScale = [
  { choice: 'has-remarks', scale: 1 },
  { choice: 'no-remarks', scale: 3 },
  { choice: 'not-our-area', scale: 7 },
  { choice: 'not-considered', scale: 6 },
] as const

/** Where the item stands for each kind of sender. Who said nothing is shown as just that. */
export function standingChart(
  keys: readonly string[],
  division: Division,
  counts: readonly StandingCount[],
  senders: readonly (Segment & { readonly n: number })[],
  language: Language,
): ChartValues {
  const t = translatorOf(language)
  const said = counts.map((count) => ({ key: keyOf(division, count), choice: count.standing as (typeof standings)[number], n: count.n }))
  const silent = keys.map((key) => ({
    key,
    choice: 'not-considered' as const,
    n: sum(senders.filter((one) => keyOf(division, one) === key)) - sum(said.filter((one) => one.key === key)),
  }))
  return {
    id: 'standpunkt',
    title: t('review.chart.standing'),
    titleLang: undefined,
    choices: standings.map((choice) => ({ choice, name: t(`stance.${choice}`), lang: undefined })),
    rows: distribute(standings, keys, [...said, ...silent], standingScale),
    rowHeading: t('export.sender'),
    tableLabel: t('review.chart.table', { title: t('review.chart.standing') }),
  }
}

/** One chart for each choice that is asked about the item. */
export function questionCharts(
  kind: ItemKind,
  questions: readonly Question[],
  keys: readonly string[],
  division: Division,
  counts: readonly Count[],
  language: Language,
): ChartValues[] {
  const t = translatorOf(language)
  const content = contentLanguageOf(language)
  const lang = content === language ? undefined : content
  const stance = kind === 'whole' ? null : stanceQuestion[kind]
  return questions
    .filter((question): question is ChoiceQuestion => question.type === 'single' && question.id !== stance)
    .map((question) => ({
      id: question.id.replace('.', '-'),
      title: question.label[content],
      titleLang: lang,
      choices: scaleOf(choicesOf(question)).map(({ choice }) => ({ choice, name: labelOf(question, choice, content), lang })),
      rows: rowsOf(question, keys, division, counts),
      rowHeading: t('export.sender'),
      tableLabel: t('review.chart.table', { title: question.label[content] }),
    }))
}

function rowsOf(question: ChoiceQuestion, keys: readonly string[], division: Division, counts: readonly Count[]): DistributionRow[] {
  const mine = counts.filter(({ questionId }) => questionId === question.id)
  return distribute(
    choicesOf(question),
    keys,
    mine.map((count) => ({ key: keyOf(division, count), choice: count.choice, n: count.n })),
  )
}

function labelOf(question: ChoiceQuestion, choice: string, content: ContentLanguage): string {
  return question.choices.find(({ code }) => code === choice)?.label[content] ?? choice
}
