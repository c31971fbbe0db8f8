import { type Requirement, requirementsOf } from '#app/domain/assessment'
import type { Item } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { getScale } from '#db/assessment-scales'
import type { Readable } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { type Declaration, type DeclaredLine, listDeclaredLines } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import { resultValues } from './result-values'
import { statusWords } from './values'

/** A declaration as anybody sees it who may read it. */
export async function declaredValues(db: Readable, declaration: Declaration, language: Language) {
  const draft = await getDraft(db, declaration.versionId)
  const scale = await getScale(db, declaration.versionId)
  const { slug } = await getConsultationById(db, declaration.consultationId)
  const lines = await listDeclaredLines(db, declaration)
  const requirements = requirementsOf(draft.items)
  const statuses = statusWords(scale, language)
  const content = contentLanguageOf(language)
  const show = ({ code, strength, chapter, text }: Item & Requirement) => {
    const line: DeclaredLine = lines.get(code) ?? { status: scale.unassessed, evidence: [], justification: '', plannedDate: '' }
    return {
      ...{ code, strength, chapter, title: text[content].title },
      status: statuses.find((one) => one.code === line.status) ?? null,
      justification: line.justification,
      planned: line.plannedDate === '' ? '' : sayDate(line.plannedDate, language),
      evidence: line.evidence.map(({ kind, text: words, link }) => ({
        kind: scale.evidenceKinds.find(({ code: known }) => known === kind)?.label[language] ?? kind,
        words,
        link,
      })),
    }
  }
  const rows = requirements.map(show)
  const { number, organisationName, organisationNumber, isTest, productName, productVersion, productType, contactEmail, checksum } =
    declaration
  return {
    ...{ slug, number, organisationName, isTest, productName, productVersion, contactEmail, checksum, declaredBy: declaration.declaredBy },
    organisationNumber: sayOrganisationNumber(organisationNumber),
    type: scale.productTypes.find(({ code }) => code === productType)?.label[language] ?? productType,
    declaredOn: declaration.declaredOn,
    declaredOnInWords: sayDate(declaration.declaredOn, language),
    declaredAt: sayMinute(declaration.declaredAt, language),
    guideline: draft.version.number,
    provenance: scale.provenance[language],
    result: resultValues(scale, draft, requirements, lines, language),
    chapters: draft.version.chapters
      .map(({ number: chapter, title }) => ({
        number: chapter,
        title: title[content],
        rows: rows.filter((row) => row.chapter === chapter),
      }))
      .filter(({ rows: own }) => own.length > 0),
  }
}
export type DeclaredValues = Awaited<ReturnType<typeof declaredValues>>
