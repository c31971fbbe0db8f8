import type { AssessmentLine, Requirement } from '#app/domain/assessment'
import { countStatuses, gapsOf, resultOf } from '#app/domain/assessment-result'
import { type AssessmentScale, applies } from '#app/domain/assessment-scale'
import { distribute, type Scale } from '#app/domain/distribution'
import { type Item, strengths } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import type { ChartValues } from '#app/ui/distribution-chart'
import type { Draft } from '#db/guidelines'
import { statusWords } from './values'

/** Colours of the chart: from met to not met, and last those outside the scale. */
const colours: Readonly<Record<string, Scale>> = { ready: 1, work: 2, info: 3, missing: 5, other: 6, empty: 7 }

/** Everything a result shows, of a draft or of what was declared. */
export function resultValues(
  scale: AssessmentScale,
  draft: Draft,
  requirements: readonly (Item & Requirement)[],
  lines: ReadonlyMap<string, Pick<AssessmentLine, 'status' | 'justification' | 'plannedDate'>>,
  language: Language,
) {
  const content = contentLanguageOf(language)
  const lang = content === language ? undefined : content
  const rows = requirements.map(({ code, strength, chapter, text }) => {
    const { status, justification, plannedDate } = lines.get(code) ?? { status: scale.unassessed, justification: '', plannedDate: '' }
    return {
      ...{ code, strength, chapter, status, justification, plannedDate },
      title: text[content].title,
      plannedInWords: plannedDate === '' ? '' : sayDate(plannedDate, language),
    }
  })
  const statuses = statusWords(scale, language)
  const counts = countStatuses(rows)
  const chapters = draft.version.chapters.filter(({ number }) => rows.some(({ chapter }) => chapter === number))
  const t = translatorOf(language)
  const chart: ChartValues = {
    id: 'per-kapittel',
    title: t('assess.result.chart'),
    titleLang: undefined,
    choices: statuses.map(({ code, label }) => ({ choice: code, name: label, lang: undefined })),
    rows: distribute(
      statuses.map(({ code }) => code),
      chapters.map(({ number }) => String(number)),
      rows.map(({ chapter, status }) => ({ key: String(chapter), choice: status, n: 1 })),
      statuses.map(({ code, tone }) => ({ choice: code, scale: colours[tone] ?? 7 })),
    ),
    rowHeading: t('assess.filter.chapter'),
    tableLabel: t('assess.result.chart.table'),
  }
  return {
    figures: resultOf(scale, rows),
    statuses,
    weights: scale.weights,
    points: scale.statuses.map(({ code, label, points }) => ({ code, label: label[language], points })),
    counts: strengths.map((strength) => ({ strength, of: statuses.map(({ code }) => counts.get(`${strength} ${code}`) ?? 0) })),
    chart,
    chapterNames: chapters.map(({ number, title }) => ({ code: String(number), name: `${number} ${title[content]}`, lang })),
    gaps: gapsOf(scale, rows).filter(({ status }) => status !== scale.unassessed),
    unassessed: gapsOf(scale, rows).filter(({ status }) => status === scale.unassessed),
    notRelevant: rows.filter(({ status }) => !applies(scale, status)),
  }
}
export type ResultValues = ReturnType<typeof resultValues>
