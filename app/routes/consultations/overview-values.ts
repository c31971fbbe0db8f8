import type { Current } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { findProgress } from '#app/access/progress'
import { norwegianTime } from '#app/domain/consultation'
import { countConsultees } from '#app/domain/consultee'
import { contentLanguageOf } from '#app/domain/language'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayDate } from '#app/messages/say-time'
import { getAccessChoice } from '#db/access-choices'
import type { Consultation } from '#db/consultations'
import { listConsultees } from '#db/consultees'
import { getDraft, listVersions } from '#db/guidelines'

export type Overview = Awaited<ReturnType<typeof describeConsultation>>

/** Everything the consultation's page says, in the reader's language, as plain values. */
export async function describeConsultation(consultation: Consultation, current: Current) {
  const { db, now, language } = current
  const content = contentLanguageOf(language)
  const { version, items } = await getDraft(db, consultation.currentVersionId)
  const versions = await listVersions(db, consultation.id)
  const groups = await listConsultees(db, consultation.id)
  const { deadline: own } = await withOwnDeadline(current, consultation)
  const deadline = sayDeadline(own, now, language)
  const { backgroundPoints, mandateFacts, ...text } = consultation.text[content]
  const today = now.toZonedDateTimeISO(norwegianTime).toPlainDate().toString()
  const labelOf = new Map(version.legalBasis[content].map(({ id, label }) => [id, label]))
  return {
    slug: consultation.slug,
    publisher: consultation.publisher,
    published: { date: consultation.publishedOn.toString(), text: sayDate(consultation.publishedOn, language) },
    officialAddress: consultation.officialAddress,
    deadline,
    isOpen: deadline.state !== 'over',
    access: await getAccessChoice(db, consultation.id),
    progress: await findProgress(current, consultation.id),
    ...text,
    rights: backgroundPoints.map((point) => ({ text: point.text, law: point.legalRefs.map((id) => labelOf.get(id) ?? id) })),
    timeline: mandateFacts.map((fact) => ({
      ...fact,
      day: sayDate(fact.date, language),
      isDone: fact.date <= today,
      isDeadline: fact.date === consultation.deadline.toString(),
    })),
    provenance: version.contentStatus === 'demonstration' ? version.provenance[content] : null,
    versions: versions.map(({ number, publishedOn }) => ({ number, date: publishedOn, day: sayDate(publishedOn, language) })),
    consultees: { ...countConsultees(groups), groups: groups.length },
    recommendations: items.filter(({ kind }) => kind === 'recommendation').length,
    requirements: items.filter(({ kind }) => kind === 'requirement').length,
  }
}
