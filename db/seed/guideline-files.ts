import type { ConsultationText } from '#app/domain/consultation-text'
import type { Chapter, Item, ItemText, LegalReference, Source } from '#app/domain/guideline'
import type { Bilingual } from '#app/domain/language'
import nbFile from './data/veileder/veileder.json'
import nnFile from './data/veileder/veileder.nn.json'
import { ageGroupOf, audienceOf, changeOf, kindOf, methodOf, strengthOf } from './words'

type NnItem = { title: string; text: string; rationale: string; practical: string[]; verification?: string[] }
/** What the file of a later version may say of an item beside the version before. */
interface Told {
  /** What it was called there; null for one that is new. */
  readonly previous?: string | null
  readonly change?: string
}

/** A draft in both written forms, as its files have it. */
export interface GuidelineFiles {
  readonly nb: typeof nbFile
  readonly nn: typeof nnFile
}

export const files: GuidelineFiles = { nb: nbFile, nn: nnFile }

/** The consultation page in both written forms. */
export function consultationText(): Bilingual<ConsultationText> {
  const { title, subtitle, purpose, mandate, mandateFacts, targetGroup, background, backgroundPoints, consultationQuestions } = nbFile
  const questions = consultationQuestions.map(({ id, appliesTo, text }) => ({ id, appliesTo: kindOf(appliesTo), text }))
  const nnQuestions = nnFile.consultationQuestions as Record<string, string>
  return {
    nb: { title, subtitle, purpose, mandate, mandateFacts, targetGroup, background, backgroundPoints, questions },
    nn: {
      title: nnFile.title,
      subtitle: nnFile.subtitle,
      purpose: nnFile.purpose,
      mandate: nnFile.mandate,
      mandateFacts: nnFile.mandateFacts,
      targetGroup: nnFile.targetGroup,
      background: nnFile.background,
      backgroundPoints: backgroundPoints.map(({ legalRefs }, i) => ({ text: nnFile.backgroundPoints[i] ?? '', legalRefs })),
      questions: questions.map((question) => ({ ...question, text: nnQuestions[question.id] ?? '' })),
    },
  }
}

export function chapters({ nb, nn: nnOf }: GuidelineFiles = files): Chapter[] {
  const nnChapters = nnOf.chapters as Record<string, { title: string; intro: string }>
  return nb.chapters.map(({ id, number, title, intro }) => {
    const nn = nnChapters[id]
    if (!nn) throw new Error(`Chapter ${id} has no nynorsk`)
    return { number, title: { nb: title, nn: nn.title }, intro: { nb: intro, nn: nn.intro } }
  })
}

export function legalBasis({ nb, nn: nnOf }: GuidelineFiles = files): Bilingual<LegalReference[]> {
  const nnLaw = nnOf.legalBasis as Record<string, { law: string; section: string; label: string }>
  return {
    nb: nb.legalBasis,
    nn: nb.legalBasis.map(({ id }) => {
      const nn = nnLaw[id]
      if (!nn) throw new Error(`Legal reference ${id} has no nynorsk`)
      return { id, law: nn.law, section: nn.section, label: nn.label }
    }),
  }
}

/** Sources are cited as their publishers wrote them, in both languages. */
export function sources({ nb }: GuidelineFiles = files): Bilingual<Source[]> {
  return { nb: nb.sources, nn: nb.sources }
}

/** Every råd and krav in the draft's order, without the ids the database gives. */
export function itemsOfFile({ nb: file, nn: nnOf }: GuidelineFiles = files): Omit<Item, 'uid' | 'versionId'>[] {
  const nnItems = nnOf.items as Record<string, NnItem>
  let position = 0
  return file.chapters.flatMap((chapter) =>
    chapter.items.map((item) => {
      const nn = nnItems[item.id]
      if (!nn) throw new Error(`Item ${item.id} has no nynorsk`)
      const verification = 'verification' in item && item.verification ? item.verification : []
      const nb: ItemText = {
        title: item.title,
        text: item.text,
        rationale: item.rationale,
        practical: item.practical,
        verification: verification.map(({ method, text }) => ({ method: methodOf(method), text })),
      }
      position += 1
      return {
        code: item.id,
        kind: kindOf(item.kind),
        chapter: chapter.number,
        position,
        strength: 'strength' in item && item.strength ? strengthOf(item.strength) : null,
        audiences: item.audience.map(audienceOf),
        ageGroups: item.ageGroups.map(ageGroupOf),
        legalRefs: item.legalRefs.map(({ id }) => id),
        sourceRefs: item.sourceRefs,
        related: item.related,
        ...followsOf(item as Told),
        text: {
          nb,
          nn: {
            title: nn.title,
            text: nn.text,
            rationale: nn.rationale,
            practical: nn.practical,
            verification: nb.verification.map(({ method }, i) => ({ method, text: nn.verification?.[i] ?? '' })),
          },
        },
      }
    }),
  )
}

function followsOf({ previous, change }: Told): Pick<Item, 'follows'> {
  if (previous === undefined && change === undefined) return {}
  return {
    follows: { ...(previous === undefined ? {} : { code: previous }), ...(change === undefined ? {} : { change: changeOf(change) }) },
  }
}
