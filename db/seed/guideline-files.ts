import type { ConsultationText } from '#app/domain/consultation-text'
import type { Chapter, Item, ItemText, LegalReference, Source } from '#app/domain/guideline'
import type { Bilingual } from '#app/domain/language'
import nbFile from './data/veileder/veileder.json'
import nnFile from './data/veileder/veileder.nn.json'
import { ageGroupOf, audienceOf, kindOf, methodOf, strengthOf } from './words'

type NnItem = { title: string; text: string; rationale: string; practical: string[]; verification?: string[] }
const nnItems = nnFile.items as Record<string, NnItem>
const nnChapters = nnFile.chapters as Record<string, { title: string; intro: string }>
const nnLaw = nnFile.legalBasis as Record<string, { law: string; section: string; label: string }>

export const files = { nb: nbFile, nn: nnFile }

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

export function chapters(): Chapter[] {
  return nbFile.chapters.map(({ id, number, title, intro }) => {
    const nn = nnChapters[id]
    if (!nn) throw new Error(`Chapter ${id} has no nynorsk`)
    return { number, title: { nb: title, nn: nn.title }, intro: { nb: intro, nn: nn.intro } }
  })
}

export function legalBasis(): Bilingual<LegalReference[]> {
  return {
    nb: nbFile.legalBasis,
    nn: nbFile.legalBasis.map(({ id }) => {
      const nn = nnLaw[id]
      if (!nn) throw new Error(`Legal reference ${id} has no nynorsk`)
      return { id, law: nn.law, section: nn.section, label: nn.label }
    }),
  }
}

/** Sources are cited as their publishers wrote them, in both languages. */
export function sources(): Bilingual<Source[]> {
  return { nb: nbFile.sources, nn: nbFile.sources }
}

/** Every råd and krav in the draft's order, without the ids the database gives. */
export function itemsOfFile(): Omit<Item, 'uid' | 'versionId'>[] {
  let position = 0
  return nbFile.chapters.flatMap((chapter) =>
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
