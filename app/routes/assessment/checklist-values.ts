import { href } from 'react-router'
import type { Current } from '#app/access/current'
import { requirementsOf } from '#app/domain/assessment'
import { contentLanguageOf, type Language } from '#app/domain/language'
import type { ChecklistFile } from '#app/excel/checklist-file'
import { getScale } from '#db/assessment-scales'
import { type Consultation, getConsultationById } from '#db/consultations'
import { type Declaration, listDeclaredLines } from '#db/declarations'
import { type Draft, getDraft } from '#db/guidelines'
import type { OpenAssessment } from './assessor'

/** The vendor's own working file: everything that is stored, internal notes too. */
export async function workingFile({
  assessment,
  by,
  draft,
  scale,
  requirements,
  lines,
  on,
  current,
}: OpenAssessment): Promise<ChecklistFile> {
  const { id, productName, productVersion, productType, contactEmail, organisationNumber } = assessment
  const consultation = await getConsultationById(current.db, assessment.consultationId)
  return {
    ...frameOf(current, draft, consultation, href('/egenvurdering/vurdering/:assessment', { assessment: id })),
    ...{ kind: 'assessment', scale, requirements, lines, assessment: id, declaration: null, isTest: by.isTest },
    exportedAt: current.now.toString(),
    on: on.toString(),
    product: {
      ...{ vendorName: by.organisationName, orgNumber: organisationNumber, productName, productVersion, productType, contactEmail },
      assessedAt: on.toString(),
    },
  }
}

/** What was declared, as whoever may read it sees it: internal notes are no part of it. */
export async function declaredFile(current: Current, declaration: Declaration): Promise<ChecklistFile> {
  const { db } = current
  const { versionId, number, checksum, declaredBy, declaredOn, organisationName, organisationNumber } = declaration
  const { productName, productVersion, productType, contactEmail } = declaration
  const draft = await getDraft(db, versionId)
  const lines = await listDeclaredLines(db, declaration)
  return {
    ...frameOf(current, draft, await getConsultationById(db, declaration.consultationId), href('/egenvurdering')),
    ...{ kind: 'declaration', assessment: '', declaration: { number, checksum, declaredBy }, isTest: declaration.isTest },
    scale: await getScale(db, versionId),
    requirements: requirementsOf(draft.items),
    lines: new Map([...lines].map(([code, line]) => [code, { ...line, internalNote: '', isCarried: false }])),
    exportedAt: declaration.declaredAt,
    on: declaredOn,
    product: {
      ...{ vendorName: organisationName, orgNumber: organisationNumber, productName, productVersion, productType, contactEmail },
      assessedAt: declaredOn,
    },
  }
}

/** Every requirement of a version, and nobody's words on them. */
export async function templateFile(current: Current, consultation: Consultation, draft: Draft, language: Language): Promise<ChecklistFile> {
  return {
    ...frameOf({ ...current, language }, draft, consultation, href('/horinger/:slug/egenvurdering', { slug: consultation.slug })),
    ...{ kind: 'template', lines: new Map(), assessment: '', declaration: null, product: null, isTest: false, on: '' },
    scale: await getScale(current.db, draft.version.id),
    requirements: requirementsOf(draft.items),
    exportedAt: `${draft.version.publishedOn}T00:00:00Z`,
  }
}

function frameOf({ language, publicAddress }: Current, { version }: Draft, { slug, text, publisher }: Consultation, path: string) {
  const title = text[contentLanguageOf(language)].title
  return { language, version, consultation: { slug, title, publisher }, address: publicAddress + path }
}
