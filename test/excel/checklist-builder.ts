import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Requirement, requirementsOf } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { Item } from '#app/domain/guideline'
import type { ChecklistFile, FileLine } from '#app/excel/checklist-file'
import { getScale } from '#db/assessment-scales'
import { openDatabase } from '#db/client'
import { findConsultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { migrate } from '#db/migrate'
import { importConsultation } from '#db/seed/import-consultation'
import { importScale } from '#db/seed/import-scale'

/** The first høring and its scale, as they are imported. */
export interface Subject {
  readonly draft: Draft
  readonly scale: AssessmentScale
  readonly requirements: readonly (Item & Requirement)[]
}

export async function aSubject(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-checklist-'))
  const db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
  await importScale(db)
  const versionId = (await findConsultation(db, 'foreldretilgang-barn'))?.currentVersionId ?? ''
  const draft = await getDraft(db, versionId)
  const scale = await getScale(db, versionId)
  db.close()
  rmSync(folder, { recursive: true })
  return { draft, scale, requirements: requirementsOf(draft.items) }
}

export const aLine = (line: Partial<FileLine>): FileLine => ({
  ...{ status: 'ikke_vurdert', evidence: [], justification: '', plannedDate: '', internalNote: '', isCarried: false },
  ...line,
})

/** A vendor's working file; say what matters. */
export function aFile({ draft, scale, requirements }: Subject, more: Partial<ChecklistFile> = {}): ChecklistFile {
  return {
    ...{ kind: 'assessment', language: 'nb', scale, version: draft.version, requirements },
    consultation: { slug: 'foreldretilgang-barn', title: 'Foreldres tilgang', publisher: 'Helsedirektoratet' },
    address: 'https://innspill.example/egenvurdering/vurdering/a',
    exportedAt: '2025-06-02T07:14:05Z',
    on: '2025-06-02',
    lines: new Map(),
    assessment: 'c0ffee00-0000-4000-8000-000000000000',
    declaration: null,
    product: {
      ...{ vendorName: 'Nordlys Systemer AS', orgNumber: '310000027', productName: 'Nordlys Journal', productVersion: '4.10' },
      ...{ productType: 'epj', assessedAt: '2025-06-02', contactEmail: 'nina@eksempel.no' },
    },
    isTest: true,
    ...more,
  }
}

export const aTemplate = (subject: Subject, more: Partial<ChecklistFile> = {}): ChecklistFile =>
  aFile(subject, { kind: 'template', product: null, on: '', assessment: '', isTest: false, ...more })

/** Some of everything that can be said. */
export function someLines({ requirements }: Subject): Map<string, FileLine> {
  const evidence = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      kind: (['test', 'dokumentasjon', 'demonstrasjon'] as const)[i % 3] ?? 'test',
      text: i === 2 ? '' : `Testrapport ${i + 1}: tilgang stenges når barnet fyller 16 år.\nKapittel ${i + 3} i håndboken.`,
      link: i % 2 === 0 ? '' : 'https://nordlys.example/dok/tilgang?versjon=4.10#kap-3',
    })).map((piece) => (piece.text === '' ? { ...piece, link: 'https://nordlys.example/demo' } : piece))
  const kinds: Partial<FileLine>[] = [
    { status: 'oppfylt', evidence: evidence(1) },
    { status: 'delvis_oppfylt', evidence: evidence(3), justification: 'Gjelder foreløpig bare innsyn i journal.\nTimebestilling kommer.' },
    { status: 'planlagt', justification: 'Kommer i versjon 5.0, vedtatt i produktrådet.', plannedDate: '2025-12-01' },
    { status: 'ikke_oppfylt', justification: '=SUM(1) er ikke en formel, og +47 ikke et tall', internalNote: 'Spør Ola 🦊' },
    { status: 'ikke_relevant', justification: 'Produktet har ingen innbyggerportal.' },
    { status: 'oppfylt' },
    { status: 'planlagt', justification: 'Snart', plannedDate: '2025-05-01' },
    { status: 'oppfylt', evidence: evidence(2), isCarried: true },
  ]
  return new Map(
    requirements.flatMap(({ code }, index) => {
      const line = index % 10 === 9 ? null : kinds[index % kinds.length]
      return line ? [[code, aLine(line)] as const] : []
    }),
  )
}
