import { emptyLine, toValues } from '#app/domain/assessment'
import { fits } from '#app/domain/carry-over'
import { markOf } from '#app/domain/edit'
import type { Item, ItemText } from '#app/domain/guideline'
import { contentLanguageOf } from '#app/domain/language'
import { type Redline, redlineOf } from '#app/domain/redline'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import type { OpenAssessment } from './assessor'
import { statusWords } from './values'

/** The old answer to a requirement and what has become of the requirement since; null where nothing has. */
export function inheritedValues(open: OpenAssessment, after: Item) {
  const { inheritance, scale, lines, current } = open
  const { language } = current
  const t = translatorOf(language)
  const inherited = inheritance?.items.find(({ code }) => code === after.code)
  const { before, change, line } = inherited ?? {}
  if (!inheritance || !before || (change !== 'material' && change !== 'editorial' && before.code === after.code)) return null
  const content = contentLanguageOf(language)
  const parts = [
    ...textParts.map(({ key, heading, of }) => ({
      heading: t(heading),
      key,
      lang: content,
      before: of(before.text[content]),
      after: of(after.text[content]),
    })),
    {
      heading: t('assess.filter.strength'),
      key: 'strength',
      lang: language,
      before: before.strength ? t(`strength.${before.strength}`) : '',
      after: after.strength ? t(`strength.${after.strength}`) : '',
    },
    {
      heading: t('assess.filter.age'),
      key: 'ages',
      lang: language,
      before: before.ageGroups.map((group) => t(`age.${group}`)).join(', '),
      after: after.ageGroups.map((group) => t(`age.${group}`)).join(', '),
    },
  ]
  const stored = lines.get(after.code) ?? null
  const isAnswered = (stored?.status ?? scale.unassessed) !== scale.unassessed
  const status = line && statusWords(scale, language).find(({ code }) => code === line.status)
  return {
    change: change ?? 'material',
    from: inheritance.from,
    wasCode: before.code === after.code ? null : before.code,
    parts: parts
      .filter((part) => part.before !== part.after)
      .map(({ heading, key, lang, ...texts }) => ({
        heading,
        key,
        lang: lang === language ? undefined : lang,
        redline: redlineOfPart(texts.before, texts.after),
      })),
    old:
      line && line.status !== scale.unassessed
        ? {
            label: status?.label ?? line.status,
            tone: status?.tone,
            planned: line.plannedDate === '' ? '' : sayDate(line.plannedDate, language),
            justification: line.justification,
            evidence: line.evidence.map(({ kind, text, link }) => ({
              kind: scale.evidenceKinds.find(({ code }) => code === kind)?.label[language] ?? kind,
              words: text,
              link,
            })),
          }
        : null,
    mayReuse:
      change === 'material' && !isAnswered && line !== null && line !== undefined && line.status !== scale.unassessed && fits(scale, line),
    base: markOf(toValues(stored ?? emptyLine(scale))),
  }
}
export type InheritedValues = NonNullable<ReturnType<typeof inheritedValues>>

const list = (texts: readonly string[]) => texts.join('\n')
const textParts = [
  { key: 'title', heading: 'compare.part.title', of: ({ title }: ItemText) => title },
  { key: 'text', heading: 'compare.part.text', of: ({ text }: ItemText) => text },
  { key: 'verification', heading: 'item.verification', of: ({ verification }: ItemText) => list(verification.map(({ text }) => text)) },
  { key: 'practical', heading: 'item.practical', of: ({ practical }: ItemText) => list(practical) },
  { key: 'rationale', heading: 'item.rationale', of: ({ rationale }: ItemText) => rationale },
] as const

/** Where so little is kept that no change can be read, the old stands whole, and the new after it. */
function redlineOfPart(before: string, after: string): Redline {
  return (
    redlineOf(before, after) ?? [
      ...(before === '' ? [] : [{ kind: 'deleted' as const, text: before }]),
      { kind: 'kept', text: '\n' },
      ...(after === '' ? [] : [{ kind: 'inserted' as const, text: after }]),
    ]
  )
}
